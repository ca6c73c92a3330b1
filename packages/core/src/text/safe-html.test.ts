import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure } from './measure.ts';
import { toPlainText, toSafeHtml } from './safe-html.ts';

const TAGS = ['br', 'b', 'p', 'ul', 'li', 'table', 'tr', 'th', 'td'];

describe('toSafeHtml', () => {
  it.each<[string, string, string]>([
    ['keeps allowed tags', '<p>a <b>b</b></p>', '<p>a <b>b</b></p>'],
    ['drops scripts with their content', 'a<script>alert("<b>x</b>")</script>b<style>p{}</style>', 'ab'],
    ['drops a script that is never closed', 'a<script>alert(1)', 'a'],
    ['drops comments', 'a<!-- <b>x</b> -->b', 'ab'],
    ['drops attributes and event handlers', "<p onclick=\"x('>')\" style='a'>a</p>", '<p>a</p>'],
    ['unlinks', '<a href="https://example.com">here</a>', 'here'],
    ['drops images', '<b>a</b><img src="https://m.example/x.jpg" onerror=x>', '<b>a</b>'],
    ['closes what is open', '<b>a<p>b', '<b>a<p>b</p></b>'],
    ['ignores a stray end', 'a</b>b</p>c', 'ab<br>c'],
    ['reads strong as b', '<strong>a</strong>', '<b>a</b>'],
    ['turns unknown blocks into breaks', '<div>a</div><div>b</div>', 'a<br><br>b'],
    ['joins lines of plain text', 'a\nb & c', 'a<br>b &amp; c'],
    ['understands a list', '<ul><li>a<li>b</ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['lets no row stand outside a table', '<tr><td>a</td></tr>b', 'a<br>b'],
    ['removes empty elements', '<p><b> </b></p>a', 'a'],
    ['does not take a smiley for a tag', '<(^_^)> 1 < 2', '&lt;(^_^)&gt; 1 &lt; 2'],
    ['does not revive escaped tags', '&lt;script&gt;alert(1)&lt;/script&gt;<br>x', '&lt;script&gt;alert(1)&lt;/script&gt;<br>x'],
    ['survives a quote that never ends', '<p title="a>b</p>c', '<p>b</p>c'],
  ])('%s', (_name, given, expected) => {
    expect(toSafeHtml(given, TAGS)).toBe(expected);
  });

  it('cuts between tags and closes them', () => {
    expect(toSafeHtml('<p>あいうえお</p><p>かき</p>', TAGS, [{ unit: 'bytes_cp932', max: 14 }])).toBe('<p>あいう</p>');
    expect(toSafeHtml('<p>a&amp;b</p>', TAGS, [{ unit: 'chars', max: 12 }])).toBe('<p>a</p>');
  });

  const html = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...TAGS.flatMap((tag) => [`<${tag}>`, `</${tag}>`]),
          '<',
          '&',
          '&lt;',
          'lt;',
          '\n',
          ' ',
          '<a href="',
          '"',
          '<script>',
          '</script>',
          '<!--',
          '-->',
          'あ',
        ),
        fc.string({ unit: 'binary', maxLength: 8 }),
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join(''));

  it('is always well-formed, allowed, within the limit, and stable', () => {
    fc.assert(
      fc.property(html, fc.integer({ min: 0, max: 120 }), (text, max) => {
        const limits = [{ unit: 'bytes_cp932' as const, max }];
        const safe = toSafeHtml(text, TAGS, limits);
        expect(measure(safe, 'bytes_cp932')).toBeLessThanOrEqual(max);
        expect(toSafeHtml(safe, TAGS, limits)).toBe(safe);
        const stack: string[] = [];
        for (const [, slash, tag] of safe.matchAll(/<(\/?)([^>]*)>/gu)) {
          if (tag === 'br') continue;
          expect(TAGS).toContain(tag);
          if (slash === '') stack.push(tag ?? '');
          else expect(stack.pop()).toBe(tag);
        }
        expect(stack).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads 10 kB of the worst in well under 100 ms', () => {
    for (const piece of ['<', '<a ', '<a "', '</', '<script>', '<b>', '&amp;', '&#38;#38;', '<!--', '<p title="', ' \n', '<b></b>']) {
      const started = Date.now();
      toSafeHtml(piece.repeat(10_000 / piece.length), TAGS, [{ unit: 'bytes_cp932', max: 5_000 }]);
      expect(Date.now() - started, piece).toBeLessThan(100);
    }
  });
});

it.each<[string, string]>([
  ['<p>a</p><p>b</p>', 'a\n\nb'],
  ['a<br>b<br/>c', 'a\nb\nc'],
  ['<table><tr><td>内容量</td><td>500ml</td></tr></table>', '内容量 500ml'],
  ['plain &amp; simple', 'plain & simple'],
  ['<style>x</style>a', 'a'],
])('toPlainText %s → %j', (given, expected) => expect(toPlainText(given)).toBe(expected));
