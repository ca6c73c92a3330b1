import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createAnswer, retryAfterMs } from './answer.ts';
import { basicAuth, form, multipart } from './body.ts';
import { isCut } from './cut.ts';
import { parseJson } from './json.ts';
import { parseXml } from './xml.ts';

const read = { endpoint: 'x', effect: 'read' } as const;
const write = { endpoint: 'x', effect: 'write' } as const;
const answer = (body: string, type = '') => createAnswer(200, { 'content-type': type }, Buffer.from(body));
const failure = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('did not fail');
};

describe('bodies', () => {
  it('form: UTF-8, plus and space are told apart, undefined is left out', () => {
    expect(Buffer.from(form({ a: '+5', b: 'あ い', c: undefined }).bytes).toString()).toBe('a=%2B5&b=%E3%81%82+%E3%81%84');
  });

  it('multipart: boundary within the letters and length that malls allow, parts in order', () => {
    const { contentType, bytes } = multipart([
      { name: 'xml', value: '<a>あ</a>' },
      { name: 'file', value: new Uint8Array([0xff, 0xd8]), filename: 'x.jpg', contentType: 'image/jpeg' },
    ]);
    const boundary = /boundary=([0-9a-zA-Z-]{1,70})$/.exec(contentType)?.[1];
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.split(`--${boundary}`)).toHaveLength(4);
    expect(text).toContain('name="file"; filename="x.jpg"\r\nContent-Type: image/jpeg\r\n\r\n\xff\xd8\r\n');
    expect(text.endsWith(`--${boundary}--\r\n`)).toBe(true);
  });

  it('multipart: a name cannot smuggle a header', () => {
    expect(() => multipart([{ name: 'a"\r\nX: y', value: '' }])).toThrow(RangeError);
  });

  it('basic authorization', () => expect(basicAuth('a', 'ü')).toBe('Basic YTrDvA=='));
});

describe('parseJson', () => {
  const schema = z.object({ a: z.number() });

  it('drops unknown fields', () => expect(parseJson(answer('{"a":1,"b":2}'), schema, read)).toEqual({ a: 1 }));

  it.each([
    ['{"a":"1"}', 'bug', 'unexpected_answer'],
    ['{"a":', 'unavailable', 'malformed_answer'],
    ['{"a":1,"__proto__":{}}', 'unavailable', 'malformed_answer'],
    ['{"a":1,"\\u005f_proto__":{}}', 'unavailable', 'malformed_answer'],
    ['<!doctype html><p>メンテナンス', 'unavailable', 'maintenance_page'],
  ])('%s is %s for a read and unknown for a write', (body, kind, code) => {
    expect(failure(() => parseJson(answer(body), schema, read))).toMatchObject({ kind, code });
    expect(failure(() => parseJson(answer(body), schema, write))).toMatchObject({ kind: 'unknown_outcome', code });
  });

  it('a text that only mentions the forbidden key is fine', () => {
    expect(parseJson(answer('{"a":1,"t":"__proto__"}'), schema, read)).toEqual({ a: 1 });
  });

  it('a mismatch tells the path, never the value', () => {
    const error = failure(() => parseJson(answer('{"a":"secret"}'), schema, read));
    expect(error).toMatchObject({ details: { issues: [{ path: 'a' }] } });
    expect(JSON.stringify(error)).not.toContain('secret');
  });
});

describe('parseXml', () => {
  const schema = z.object({ r: z.object({ v: z.array(z.string()), '@n': z.string().optional() }) });
  const parse = (body: string) => parseXml(answer(body), { schema, arrays: ['v'] }, read);

  it('keeps leading zeros and forces lists', () => {
    expect(parse('<?xml version="1.0"?><r n="01"><v>0123</v></r>')).toEqual({ r: { v: ['0123'], '@n': '01' } });
  });

  it('knows the five entities only', () => {
    expect(parse('<r><v>&lt;&amp;&gt;&quot;&apos;&nbsp;</v></r>').r.v).toEqual([`<&>"'&nbsp;`]);
  });

  it('expands an escaped text of any length', () => {
    expect(parse(`<r><v>${'&lt;br&gt;'.repeat(50_000)}</v></r>`).r.v[0]).toHaveLength(200_000);
  });

  it.each([
    ['a DOCTYPE', '<!DOCTYPE r [<!ENTITY x "y">]><r><v>&x;</v></r>'],
    ['deep nesting', '<r>'.repeat(100) + '</r>'.repeat(100)],
    ['no XML', 'Service Unavailable'],
    ['a cut document', '<r><v>1</v>'],
  ])('refuses %s', (_name, body) => {
    expect(failure(() => parse(body))).toMatchObject({ kind: 'unavailable', code: 'malformed_answer' });
  });
});

it.each([
  ['{"a":', true],
  [' [1,', true],
  ['<r><v>1</v>', true],
  ['{"a":1}', false],
  ['<r/>', false],
  ['<html><body>cut', false],
  ['Service Unavailable', false],
  ['', false],
])('cut on the way: %s is %s', (body, cut) => {
  expect(isCut(answer(body))).toBe(cut);
});

it('Retry-After in seconds or as a date', () => {
  const now = new Date('2026-11-23T00:00:00Z');
  expect(retryAfterMs({ 'retry-after': '2' }, now)).toBe(2_000);
  expect(retryAfterMs({ 'retry-after': 'Mon, 23 Nov 2026 00:00:05 GMT' }, now)).toBe(5_000);
  expect(retryAfterMs({ 'retry-after': 'soon' }, now)).toBeNull();
  expect(retryAfterMs({}, now)).toBeNull();
});
