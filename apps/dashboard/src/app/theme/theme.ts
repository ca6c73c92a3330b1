import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent colour: a calm teal. Shade 7 carries white text at 5.5:1. */
const accent: MantineColorsTuple = [
  '#eefaf8',
  '#d9f2ee',
  '#b0e3dc',
  '#83d4c8',
  '#5ec6b8',
  '#33a596',
  '#178a7c',
  '#0f766e',
  '#0c5f59',
  '#0a4a45',
];

const FONTS =
  "'Hiragino Sans', 'Hiragino Kaku Gothic ProN', 'BIZ UDPGothic', 'Noto Sans JP', 'Noto Sans CJK JP', 'Yu Gothic UI', Meiryo, system-ui, sans-serif";

export const theme = createTheme({
  colors: { accent },
  primaryColor: 'accent',
  primaryShade: 7,
  defaultRadius: 'md',
  cursorType: 'pointer',
  fontFamily: FONTS,
  headings: {
    fontFamily: FONTS,
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.5rem' }, h2: { fontSize: '1.1rem' }, h3: { fontSize: '1rem' } },
  },
  fontSizes: { xs: '0.78rem', sm: '0.875rem', md: '0.95rem', lg: '1.05rem' },
  lineHeights: { md: '1.65' },
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Paper: { defaultProps: { radius: 'lg', withBorder: true } },
    Modal: { defaultProps: { centered: true, radius: 'lg', overlayProps: { backgroundOpacity: 0.35 } } },
    // The library's own title colours are too pale on their ground.
    Alert: { defaultProps: { radius: 'md' }, styles: { title: { color: '#2b3a40' } } },
    Badge: { defaultProps: { radius: 'sm', tt: 'none', fw: 550 } },
    Tooltip: { defaultProps: { withArrow: true, multiline: true, events: { hover: true, focus: true, touch: true } } },
  },
});

/** Quiet text must still be read: Mantine's own grey has 3.3:1 on white only. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4b5a63',
    '--mantine-color-placeholder': '#6b7780',
    '--mantine-color-error': '#b42318',
    '--mantine-color-body': '#ffffff',
  },
  dark: {},
});
