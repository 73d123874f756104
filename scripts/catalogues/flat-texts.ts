export type Text = string | ((...given: never[]) => unknown);

/** Every text of a catalogue by its path: `request.readyText`. Functions that make texts are texts. */
export function flatTexts(catalogue: object, within = ''): Map<string, Text> {
  const texts = new Map<string, Text>();
  for (const [name, value] of Object.entries(catalogue)) {
    const path = within ? `${within}.${name}` : name;
    if (typeof value === 'string' || typeof value === 'function') texts.set(path, value as Text);
    else if (typeof value === 'object' && value !== null)
      for (const [inner, text] of flatTexts(value as object, path)) texts.set(inner, text);
  }
  return texts;
}
