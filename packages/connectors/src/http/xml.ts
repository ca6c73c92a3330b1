import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { z } from 'zod';
import { type HttpAnswer, isHtml } from './answer.ts';
import { type CallInfo, lostAnswer } from './failure.ts';
import { checkShape } from './json.ts';

export interface XmlShape<Schema extends z.ZodType> {
  readonly schema: Schema;
  /** Names of elements that are lists even when there is one or none of them. */
  readonly arrays?: readonly string[];
  /** WHATWG label; UTF-8 unless told. */
  readonly charset?: string;
}

/** Answers of the malls nest about ten levels; entity limits are moot once DOCTYPE is gone, but must not cut long texts. */
const MAX_NESTING = 50;
const MAX_EXPANDED_CHARACTERS = 20 * 1024 * 1024;

/**
 * Parses and checks an XML answer by R49: no DOCTYPE, no entities but the five, no numbers (a JAN keeps its zeros), limited
 * nesting. Attributes are `@name`, text beside attributes is `#text`, an empty element is `''`. Errors as in `parseJson`.
 */
export function parseXml<Schema extends z.ZodType>(answer: HttpAnswer, shape: XmlShape<Schema>, call: CallInfo): z.output<Schema> {
  if (isHtml(answer)) throw lostAnswer(call, 'maintenance_page', true, { status: answer.status });
  const value = readXml(answer, shape.arrays, shape.charset);
  if (value === undefined) throw lostAnswer(call, 'malformed_answer', true, { status: answer.status });
  return checkShape(value, shape.schema, call, answer.status);
}

/** The parsed body, or undefined when it is not XML or breaks R49. For error bodies, which may be anything. */
export function readXml(answer: HttpAnswer, arrays: readonly string[] = [], charset = 'utf-8'): unknown {
  const text = answer.text(charset);
  if (/<!DOCTYPE/i.test(text) || XMLValidator.validate(text) !== true) return undefined;
  const lists = new Set(arrays);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: { enabled: true, maxExpandedLength: MAX_EXPANDED_CHARACTERS },
    htmlEntities: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: MAX_NESTING,
    isArray: (name) => lists.has(name),
  });
  try {
    const value: unknown = parser.parse(text);
    // Plain text parses to an empty object: an answer needs a root element.
    return typeof value === 'object' && value !== null && Object.keys(value).length > 0 ? value : undefined;
  } catch {
    return undefined;
  }
}
