/**
 * How a drawing's classes look where there is no style sheet: in a picture that is taken out of the service. The values
 * are those of app/styles/_charts.scss, and a test holds them to it.
 */
export const DRAWING_STYLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'candour-chart__band': { fill: '#e5ecf4' },
  'candour-chart__gap': { fill: '#f6f7f8' },
  'candour-chart__grid': { stroke: '#e8ebee' },
  'candour-chart__centre': { stroke: '#8d9aa6', 'stroke-dasharray': '4 4' },
  'candour-chart__target': { stroke: '#0b0c0c', 'stroke-dasharray': '2 3' },
  'candour-chart__line': {
    fill: 'none',
    stroke: '#12436d',
    'stroke-width': '2',
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  },
  'candour-chart__dot': { fill: '#12436d', stroke: '#fff', 'stroke-width': '1' },
  'candour-chart__interval': { stroke: '#12436d', 'stroke-opacity': '0.45' },
  'candour-chart__unusual': { fill: '#f46a25', stroke: '#fff', 'stroke-width': '1' },
  'candour-chart__event': { stroke: '#0b0c0c', 'stroke-width': '1.5' },
  'candour-chart__reference': { stroke: '#0b0c0c', 'stroke-width': '1.5', 'stroke-dasharray': '4 3' },
  'candour-chart__outer': { fill: '#c9d2da' },
  'candour-chart__span': { stroke: '#12436d', 'stroke-width': '3' },
  'candour-chart__point': { fill: '#12436d' },
  'candour-chart__tick': { fill: '#4a545c' },
  'candour-chart__note': {},
  'candour-chart__label': { 'font-size': '15px' },
  'candour-chart__value': { 'font-weight': '700' },
  // A halo needs the stroke painted under the letters, which many programs do not do: they would be drawn over.
  'candour-chart__halo': {},
  'candour-funnel__limit': { fill: 'none', stroke: '#6b7c8c', 'stroke-width': '1.5' },
  'candour-funnel__limit--inner': { 'stroke-dasharray': '5 4' },
  'candour-funnel__ring': { fill: '#fff', stroke: '#12436d', 'stroke-width': '2.5' },
  'candour-bars__ground': { fill: '#f1f3f5' },
  'candour-tone--ink': { fill: '#12436d' },
  'candour-tone--sky': { fill: '#5694ca' },
  'candour-tone--teal': { fill: '#28a197' },
  'candour-tone--plum': { fill: '#801650' },
  'candour-tone--unusual': { fill: '#f46a25' },
  'candour-tone--pending': { fill: '#c1c7cc' },
  'candour-tone--unknown': { fill: '#e4e7ea' },
  'candour-hexagons__ground': { fill: '#f8f9fa' },
  'candour-hexagons__line': { stroke: '#e4e8ec' },
  'candour-hexagons__line--major': { stroke: '#aab4bd' },
  'candour-hexagons__letters': { fill: '#4a545c', 'font-size': '17px', 'font-weight': '700' },
  'candour-hexagons__scale': { fill: 'none', stroke: '#0b0c0c', 'stroke-width': '1.5' },
  'candour-hexagons__north': { fill: '#0b0c0c' },
  'candour-hexagons__level--1': { fill: '#6a94bb' },
  'candour-hexagons__level--2': { fill: '#4a7fb0' },
  'candour-hexagons__level--3': { fill: '#2c6196' },
  'candour-hexagons__level--4': { fill: '#12436d' },
};

/** What a drawing's text has where no class says otherwise. */
export const DRAWING_TEXT = {
  fill: '#0b0c0c',
  quietFill: '#4a545c',
  family: "'Source Sans 3', Arial, sans-serif",
};

/**
 * A drawing's markup with each element's classes written out as its own attributes, which every program that opens an
 * SVG understands; style sheets inside one, many do not.
 */
export function withOwnStyles(markup: string): string {
  return markup.replace(/ class="([^"]*)"/g, (_, classes: string) => {
    const styles = Object.assign({}, ...classes.split(' ').map((name) => DRAWING_STYLES[name] ?? {}));
    return Object.entries<string>(styles)
      .map(([property, value]) => ` ${property}="${value}"`)
      .join('');
  });
}
