// The font files that come with the program: of packages that hold many, those that typefaces of the packs are drawn with.

/** The 楷体, published only as WOFF2. */
export const KAI = {
  file: 'LXGWWenKai-Regular.ttf',
  source: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2',
};

/** Names in dist/fonts by their place in a package. */
export const FONT_FILES = {
  '@expo-google-fonts/noto-serif-sc/300Light/NotoSerifSC_300Light.ttf': 'NotoSerifSC-Light.ttf',
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf': 'NotoSerifSC-Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf': 'NotoSerifSC-Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf': 'NotoSansSC-Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf': 'NotoSansSC-Bold.ttf',
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf': 'Tinos-Regular.ttf',
  '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf': 'Tinos-Bold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans.ttf': 'DejaVuSans.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf': 'DejaVuSans-Bold.ttf',
};

/** The packages that the fonts are from. */
export const FONT_PACKAGES = [
  ...new Set([...Object.keys(FONT_FILES), KAI.source].map((path) => /^(@[^/]+\/)?[^/]+/.exec(path)[0])),
];
