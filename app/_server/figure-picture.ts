import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { createElement } from 'react';
import { FigurePicture } from '@/components/police-powers/figure-picture';
import { withOwnStyles } from '@/lib/charts/drawing-styles';
import type { FigureFile } from '@/lib/police-powers/figure-files/figure-provenance';

/** Twice the size it is drawn at, so that it is sharp in print. */
const ZOOM = 2;

const FONTS = ['400Regular/SourceSans3_400Regular.ttf', '700Bold/SourceSans3_700Bold.ttf'].map((file) =>
  join(process.cwd(), 'node_modules/@expo-google-fonts/source-sans-3', file),
);

/** A figure as an SVG file that needs no style sheet and no font of its own. */
export async function figureSvg(file: FigureFile): Promise<string> {
  // Next refuses this module where it is imported as the others are.
  const { renderToStaticMarkup } = await import('react-dom/server');
  const markup = renderToStaticMarkup(createElement(FigurePicture, { file }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withOwnStyles(markup)}\n`;
}

/** The same as a PNG, its text in the service's own font. */
export async function figurePng(file: FigureFile): Promise<Buffer> {
  const font = { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' };
  const picture = new Resvg(await figureSvg(file), { font, fitTo: { mode: 'zoom', value: ZOOM } });
  return picture.render().asPng();
}
