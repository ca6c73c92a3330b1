import type { z } from 'zod';
import { type HttpAnswer, isHtml } from './answer.ts';
import { type CallInfo, lostAnswer, unexpectedAnswer } from './failure.ts';

/**
 * Parses and checks an answer. HTML (a maintenance page) and cut or broken JSON are a lost answer: `unavailable` for a
 * read, `unknown_outcome` for a write. Well-formed JSON of another shape is `bug` / `unexpected_answer` for a read and
 * `unknown_outcome` for a write. `__proto__` keys are refused (R49).
 */
export function parseJson<Schema extends z.ZodType>(answer: HttpAnswer, schema: Schema, call: CallInfo): z.output<Schema> {
  if (isHtml(answer)) throw lostAnswer(call, 'maintenance_page', true, { status: answer.status });
  const value = readJson(answer);
  if (value === undefined) throw lostAnswer(call, 'malformed_answer', true, { status: answer.status });
  return checkShape(value, schema, call, answer.status);
}

/** The parsed body, or undefined when it is not JSON or holds a `__proto__` key. For error bodies, which may be anything. */
export function readJson(answer: HttpAnswer): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(answer.body);
    // The reviver is slow, so it only runs where the forbidden key could be.
    return /__proto__|\\u005f/i.test(text) ? JSON.parse(text, refuseProto) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value as the schema sees it; a mismatch names the paths that differ, never the values. */
export function checkShape<Schema extends z.ZodType>(value: unknown, schema: Schema, call: CallInfo, status: number): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues
    .slice(0, MAX_SHAPE_ISSUES)
    .map((issue) => ({ code: issue.code, message: 'unexpected shape', path: issue.path.join('.') }));
  throw unexpectedAnswer(call, { status, issues });
}

const MAX_SHAPE_ISSUES = 5;

function refuseProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('forbidden key');
  return value;
}
