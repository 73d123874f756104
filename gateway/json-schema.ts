import type { GenericSchema } from 'valibot';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The parts of a valibot schema that our wire schemas use. */
interface Node {
  type: string;
  entries?: Record<string, Node>;
  item?: Node;
  items?: Node[];
  options?: readonly unknown[];
  literal?: unknown;
  wrapped?: Node;
  requirement?: unknown;
  pipe?: readonly Node[] | undefined;
}

/** A wire schema as JSON Schema 2020-12. Throws on a kind it does not know, so nothing is described wrongly. */
export const jsonSchema = (schema: GenericSchema): JsonSchema => convert(schema as unknown as Node);

function convert(node: Node): JsonSchema {
  if (node.pipe)
    return Object.assign(
      {},
      ...node.pipe.map((step, i) => (i === 0 ? convert({ ...step, pipe: undefined }) : constrain(step))),
    );
  switch (node.type) {
    case 'string':
    case 'boolean':
      return { type: node.type };
    case 'number':
      return { type: 'number' };
    case 'literal':
      return { const: node.literal };
    case 'picklist':
      return { type: 'string', enum: node.options };
    case 'array':
      return { type: 'array', items: convert(node.item!) };
    case 'optional':
      return convert(node.wrapped!);
    case 'union':
    case 'variant':
      return { anyOf: (node.options as Node[]).map(convert) };
    case 'strict_object':
      return convertObject(node.entries!);
    default:
      throw new Error(`no JSON Schema for ${node.type}`);
  }
}

const convertObject = (entries: Record<string, Node>): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(Object.entries(entries).map(([name, node]) => [name, convert(node)])),
  required: Object.keys(entries).filter((name) => entries[name]!.type !== 'optional'),
  additionalProperties: false,
});

function constrain({ type, requirement }: Node): JsonSchema {
  switch (type) {
    case 'regex':
      return { pattern: (requirement as RegExp).source };
    case 'min_length':
      return { minLength: requirement };
    case 'max_length':
      return { maxLength: requirement };
    case 'min_value':
      return { minimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    case 'safe_integer':
      return { type: 'integer' };
    case 'transform':
      return {};
    default:
      throw new Error(`no JSON Schema for ${type}`);
  }
}
