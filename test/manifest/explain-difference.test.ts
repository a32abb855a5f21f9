import { expect, it } from 'vitest';
import { explainDifference } from '../../src/manifest/explain-difference.js';
import type { Manifest } from '../../src/manifest/manifest.js';

const sha256 = 'a'.repeat(64);

const manifest: Manifest = {
  manifest: 1,
  tool: { name: 'gen-report', version: '1.0.0', sha256, libraries: { docx: '9.0.0', pdfmake: '0.3.0' } },
  environment: { node: '20.0.0', zlib: '1.3', platform: 'linux-x64' },
  options: {
    formats: ['pdf'],
    template: null,
    systemFonts: false,
    fontDirs: [],
    explanations: true,
    sourceDateEpoch: null,
  },
  packs: [{ name: 'base', extends: [], sha256, files: [{ path: 'base/pack.yaml', sha256 }] }],
  fonts: [{ name: 'Song', version: 'Version 1', file: 'song.ttf', origin: 'machine', sha256 }],
  publications: [],
};

it('is silent about the same conditions', () => {
  expect(explainDifference(manifest, structuredClone(manifest))).toEqual([]);
});

it('names every condition that differs, is new or is missing', () => {
  const rebuilt: Manifest = {
    ...manifest,
    tool: { ...manifest.tool, version: '1.1.0', libraries: { docx: '9.1.0', pdfmake: '0.3.0' } },
    environment: { ...manifest.environment, platform: 'darwin-arm64' },
    fonts: [],
  };
  const told = explainDifference(manifest, rebuilt).map(
    ({ message, expected, actual }) => `${message}：${expected}，${actual}`,
  );
  expect(told).toEqual([
    `程序与清单不同：gen-report 1.0.0，sha256 ${sha256}，gen-report 1.1.0，sha256 ${sha256}`,
    '程序库 docx 与清单不同：9.0.0，9.1.0',
    '平台与清单不同：linux-x64，darwin-arm64',
    `字体 Song 与清单不同：Version 1，sha256 ${sha256}，没有`,
  ]);
});
