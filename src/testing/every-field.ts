/** The fields that a schema allows, down to the last text and figure, each with a value that puts something there. Tests only. */
import { z } from 'zod';

/** A field that takes a text or a figure, and how a value looks that holds `text` there and as little else as it may. */
export interface Field {
  path: string;
  takes: 'text' | 'figure';
  put(text: unknown): unknown;
}

type Schema = z.core.$ZodType;

const inner = (schema: Schema): Schema | undefined => {
  const { def } = schema._zod;
  if ('innerType' in def) return def.innerType as Schema;
  return 'in' in def ? (def.in as Schema) : undefined;
};

const isOptional = (schema: Schema): boolean => {
  const { type } = schema._zod.def;
  return type === 'optional' || type === 'default' || type === 'prefault';
};

/** Something of the right form; a text that many fields take. */
function least(schema: Schema): unknown {
  if (schema instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(schema.shape as Record<string, Schema>)
        .filter(([, field]) => !isOptional(field))
        .map(([key, field]) => [key, least(field)]),
    );
  if (schema instanceof z.ZodArray) return [];
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodUnion) return least(schema.options[0] as Schema);
  if (schema instanceof z.ZodNumber) return 1;
  if (schema instanceof z.ZodString) return '社区活动';
  const within = inner(schema);
  if (within) return least(within);
  throw new Error(`a kind of schema that this test does not know: ${schema._zod.def.type}`);
}

/** @throws Error for a kind of schema that nobody has taught it: it must not be passed over */
export function fieldsOf(schema: Schema, path = ''): Field[] {
  const under = (field: Field, put: (value: unknown) => unknown): Field => ({
    ...field,
    put: (text) => put(field.put(text)),
  });
  if (schema instanceof z.ZodObject) {
    const base = least(schema) as Record<string, unknown>;
    return Object.entries(schema.shape as Record<string, Schema>).flatMap(([key, one]) =>
      fieldsOf(one, path === '' ? key : `${path}.${key}`).map((field) =>
        under(field, (value) => ({ ...base, [key]: value })),
      ),
    );
  }
  if (schema instanceof z.ZodArray)
    return fieldsOf(schema.element as Schema, `${path}[]`).map((field) => under(field, (value) => [value]));
  if (schema instanceof z.ZodUnion)
    return (schema.options as readonly Schema[]).flatMap((one) => fieldsOf(one, path));
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral || schema instanceof z.ZodBoolean)
    return [];
  if (schema instanceof z.ZodNumber) return [{ path, takes: 'figure', put: (text) => text }];
  if (schema instanceof z.ZodString) return [{ path, takes: 'text', put: (text) => text }];
  const within = inner(schema);
  if (within) return fieldsOf(within, path);
  throw new Error(`a kind of schema that this test does not know: ${schema._zod.def.type} at ${path}`);
}
