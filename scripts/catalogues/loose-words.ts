import { parseAst } from 'vite';

/** Attributes and properties that a person sees or hears. */
const seen = new Set([
  'title',
  'label',
  'aria-label',
  'ariaLabel',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
  'alt',
  'text',
  'textContent',
  'innerText',
  'summary',
]);

interface Node {
  type: string;
  [field: string]: unknown;
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const hasLetters = (text: string): boolean => /\p{L}/u.test(text);

/** Words in a literal or template that stands, perhaps by a condition, where a person would see it. */
function literals(node: unknown): string[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' && hasLetters(node.value) ? [node.value] : [];
    case 'TemplateLiteral':
      return [
        ...(node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).filter(hasLetters),
        ...(node.expressions as unknown[]).flatMap(literals),
      ];
    case 'ConditionalExpression':
      return [...literals(node.consequent), ...literals(node.alternate)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return node.operator === '===' || node.operator === '!=='
        ? []
        : [...literals(node.left), ...literals(node.right)];
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'JSXExpressionContainer':
      return literals(node.expression);
    default:
      return [];
  }
}

/** What stands in a lit or hono template between its tags, and in attributes that are seen. */
function templateWords(quasis: readonly string[]): string[] {
  const markup = quasis.join('\uFFFC').replace(/<!--[\s\S]*?-->/g, '');
  const attributes = [...markup.matchAll(/\s(title|label|aria-[\w-]+|placeholder|alt)="([^"]*)"/g)].flatMap(
    ([, name, value]) => (seen.has(name!) && hasLetters(value!) ? [value!] : []),
  );
  const texts = markup
    .replace(/<[^<>]*>/g, '\n')
    .split('\n')
    .map((text) => text.replace(/&\w+;/g, '').trim())
    .filter(hasLetters);
  return [...attributes, ...texts];
}

const nameOf = (key: unknown): string => {
  if (!isNode(key)) return '';
  return String(key.type === 'Literal' ? key.value : (key.name ?? ''));
};

/** Words that a person would see and that stand in the code itself, instead of in a catalogue. */
export function looseWords(path: string, source: string): string[] {
  const found: string[] = [];
  const look = (node: Node): void => {
    switch (node.type) {
      case 'JSXText':
        if (hasLetters(String(node.value))) found.push(String(node.value).trim());
        break;
      case 'JSXElement':
      case 'JSXFragment':
        for (const child of node.children as Node[])
          if (child.type === 'JSXExpressionContainer') found.push(...literals(child));
        break;
      case 'JSXAttribute': {
        const { name } = node.name as { name: unknown };
        if (typeof name === 'string' && seen.has(name)) found.push(...literals(node.value));
        break;
      }
      case 'Property':
        if (seen.has(nameOf(node.key))) found.push(...literals(node.value));
        break;
      case 'AssignmentExpression': {
        const left = node.left as Node;
        if (left.type === 'MemberExpression' && seen.has(nameOf(left.property))) found.push(...literals(node.right));
        break;
      }
      case 'TaggedTemplateExpression': {
        const tag = node.tag as Node;
        const quasi = node.quasi as { quasis: { value: { cooked: string } }[]; expressions: Node[] };
        if (nameOf(tag) !== 'html' && nameOf(tag) !== 'svg') break;
        found.push(...templateWords(quasi.quasis.map(({ value }) => value.cooked)));
        break;
      }
    }
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) look(child);
  };
  look(parseAst(source, { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' }) as unknown as Node);
  return found;
}
