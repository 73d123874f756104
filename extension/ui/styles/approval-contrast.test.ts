import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const tokens = read('../../../protocol/design/tokens.css');
/** Every rule that only the approval window has. What it shares with other screens is looked at by axe (`gallery/shoot.ts`). */
const own = ['./approve.css', './answer.css'].map(read).join('\n');

const colours = new Map(
  [...tokens.matchAll(/--chartkey-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
  ),
);

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

const namesOf = (property: string): string[] => [
  ...new Set(
    [...own.matchAll(new RegExp(`(?<![\\w-])${property}: var\\(--chartkey-([\\w-]+)\\)`, 'g'))].map(
      ([, name]) => name!,
    ),
  ),
];
const texts = [...new Set(['ink', ...namesOf('color')])];
const grounds = [...new Set(['surface', ...namesOf('background')])];
/** Marks that carry no text: a knob, a track, a bar. */
const noText = new Set(['line-strong', 'accent-fill', 'ink']);
/** Colours that stand only on their own soft ground and on the plain ones. */
const home: Readonly<Record<string, readonly string[]>> = {
  caution: ['surface', 'canvas', 'caution-soft'],
  critical: ['surface', 'canvas', 'critical-soft'],
  accent: ['surface', 'canvas', 'accent-soft'],
};
const pairs = texts.flatMap((text) =>
  grounds
    .filter((ground) => !noText.has(ground) && (home[text] ?? [ground]).includes(ground))
    .map((ground) => [text, ground] as const),
);

describe('the approval window is readable at AAA', () => {
  it('knows the colours of its rules, and uses none that is AA only', () => {
    expect(texts.length).toBeGreaterThan(2);
    expect(grounds.length).toBeGreaterThan(2);
    for (const name of [...texts, ...grounds]) expect([...colours.keys()], name).toContain(name);
    expect(texts).not.toContain('ink-3');
    expect(own).not.toMatch(/--chartkey-ink-3/);
    expect(own.replace(/\/\*[\s\S]*?\*\//g, '')).not.toMatch(/(?<!-)color: (?:#|rgb|hsl)/);
  });

  it.each(pairs)('%s on %s reaches 7:1 in light and in dark', (text, ground) => {
    const [front, back] = [colours.get(text)!, colours.get(ground)!];
    expect(contrast(front.light, back.light)).toBeGreaterThanOrEqual(7);
    expect(contrast(front.dark, back.dark)).toBeGreaterThanOrEqual(7);
  });
});
