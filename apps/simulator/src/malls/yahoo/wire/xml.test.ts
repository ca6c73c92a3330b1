import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { cdata, element, empty, printable, text, writeXml } from './xml.ts';

const parser = new XMLParser({ parseTagValue: false, trimValues: false, ignoreAttributes: false, attributeNamePrefix: '@' });
const lines = (value: string) => value.replace(/\r\n?/g, '\n');
const special = fc.string({
  unit: fc.oneof(
    fc.constantFrom('<', '>', '&', ']', ']]>', '"', "'", '<![CDATA[', '商', '\n', '\u0000', '𠮷'),
    fc.string({ maxLength: 3 }),
  ),
});

describe('XML', () => {
  it('writes nothing, nothing at all and text in their own ways', () => {
    const root = element('A', [text('B', ''), empty('C'), cdata('D', ''), text('E', 'x', { n: '1"2' })]);
    expect(writeXml(root, 'compact')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<A><B></B><C/><D><![CDATA[]]></D><E n="1&quot;2">x</E></A>\n',
    );
    expect(writeXml(element('A', [element('B', [text('C', 1)])]), 'indented')).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<A>\n  <B>\n    <C>1</C>\n  </B>\n</A>\n',
    );
  });

  it.each(['compact', 'indented'] as const)('brings every text back from CDATA (%s)', (layout) => {
    fc.assert(
      fc.property(special, (value) => {
        const back = parser.parse(writeXml(element('R', [cdata('V', value)]), layout)).R.V;
        expect(lines(back)).toBe(lines(printable(value)));
      }),
      { numRuns: 500 },
    );
  });

  it('brings text and attributes back from entities', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[<>&"' \]a-z商]+$/), (value) => {
        const back = parser.parse(writeXml(element('R', [text('V', value, { a: value })]), 'compact')).R.V;
        expect([back['#text'], back['@a']]).toEqual([value, value]);
      }),
    );
  });

  it('drops what XML forbids and nothing else', () => {
    expect(printable('a\u0000b\u000bc\ufffed\te\n')).toBe('abcd\te\n');
    expect(printable('\ud800x')).toBe('\ufffdx');
  });
});
