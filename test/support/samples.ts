/** The data files of the samples, from the root of the project. */
export const SAMPLES = [
  'data/2024.yaml',
  'data/jiangan/2024.yaml',
  'data/liaocheng/2024.yaml',
  'data/qinshui/2024.yaml',
  'data/wuhai/2023.yaml',
] as const;
