import { describe, expect, it } from 'vitest';
import { rakutenRules } from '../rakuten/rules.ts';
import { yahooRules } from '../yahoo/rules.ts';
import { buildWordFilter } from './apply.ts';

const builtIn = buildWordFilter([], rakutenRules.foreignNames);

describe('names of other malls', () => {
  it.each<[string, string]>([
    ['【Amazon.co.jp限定】緑茶 500ml', '緑茶 500ml'],
    ['[Amazonブランド] 緑茶', '緑茶'],
    ['緑茶（プライム対象）', '緑茶'],
    ['アマゾンの緑茶', 'の緑茶'],
    ['Prime Day 緑茶 ａmazon', '緑茶 ａmazon'],
    ['プライムリブロース Primer Amazonia アマゾンカカオ', 'プライムリブロース Primer Amazonia アマゾンカカオ'],
    ['Yahoo!ショッピング店 緑茶', '店 緑茶'],
    ['アマAmazonゾン', ''],
    ['楽天市場店の緑茶', '楽天市場店の緑茶'],
  ])('%s → %s', (given, expected) => expect(builtIn.removeNames(given)).toBe(expected));

  it('are those of the other mall', () => {
    const yahoo = buildWordFilter([], yahooRules.foreignNames);
    expect(yahoo.removeNames('楽天市場店 緑茶 Yahoo!')).toBe('緑茶 Yahoo!');
    expect(yahoo.removeNames('東北楽天イーグルス')).toBe('東北楽天イーグルス');
  });
});

describe('links and contacts', () => {
  it.each<[string, string]>([
    ['詳しくは https://example.com/a?b=c まで', '詳しくは まで'],
    ['www.example.co.jp/shop', ''],
    ['example.co.jpで検索', 'で検索'],
    ['No.1.5 3.5kg v2.0', 'No.1.5 3.5kg v2.0'],
    ['Dr.Bronner Inc. Ph.D', 'Dr.Bronner Inc. Ph.D'],
  ])('link: %s → %s', (given, expected) => expect(builtIn.removeLinks(given)).toBe(expected));

  it.each<[string, string]>([
    ['TEL:03-1234-5678 まで', 'まで'],
    ['お問い合わせ 0120-123-456', ''],
    ['shop.info+a@mail.example.jp へ', 'へ'],
    ['090(1234)5678', ''],
    ['型番 01-23-45 4901515118586', '型番 01-23-45 4901515118586'],
    ['2019-06-14 100-0001', '2019-06-14 100-0001'],
  ])('contact: %s → %s', (given, expected) => expect(builtIn.removeContacts(given)).toBe(expected));

  it('stay fast on long runs', () => {
    for (const piece of ['a', 'a.', 'a@', '0', '0-', 'http://', 'www.', '(0', '【']) {
      const started = Date.now();
      const text = piece.repeat(10_000 / piece.length);
      builtIn.removeContacts(builtIn.removeLinks(builtIn.removeNames(text)));
      expect(Date.now() - started, piece).toBeLessThan(100);
    }
  });
});

describe("the operator's words", () => {
  const filter = buildWordFilter(
    [
      { kind: 'drop_product', word: '訳あり' },
      { kind: 'drop_line', word: '送料無料' },
      { kind: 'replace', word: '水', replacement: '天然水' },
      { kind: 'replace', word: 'ＳＡＬＥ', replacement: '' },
      { kind: 'replace', word: ' ', replacement: 'x' },
    ],
    [],
  );
  it('forbid a product', () => {
    expect(filter.forbiddenWord('【訳あり】みかん')).toBe('訳あり');
    expect(filter.forbiddenWord('みかん')).toBeNull();
  });
  it('drop a line, or the word in one line', () => {
    expect(filter.dropsLine('今なら送料無料です')).toBe(true);
    expect(filter.removeLineWords('みかん 送料無料')).toBe('みかん');
  });
  it('replace once, however often it is done', () => {
    expect(filter.replace('水 500ml')).toBe('天然水 500ml');
    expect(filter.replace(filter.replace('水 500ml'))).toBe('天然水 500ml');
  });
  it('remove', () => expect(filter.replace('Sale みかん wholesale')).toBe('みかん wholesale'));
});
