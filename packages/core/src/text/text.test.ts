import { describe, expect, it } from 'vitest';
import { removeControls } from './controls.ts';
import { clusters, cutToLimits } from './cut.ts';
import { removeEmoji } from './emoji.ts';
import { decodeEntities } from './entities.ts';
import { foldText } from './fold.ts';
import { toFullKana } from './kana.ts';
import { replaceMachineCharacters } from './machine-characters.ts';
import { measure } from './measure.ts';
import { toPlainLetters } from './plain-letters.ts';
import { toOneLine, toTidyLines } from './whitespace.ts';
import { toHalfAscii } from './width.ts';

type Case = [given: string, expected: string];

describe('toFullKana', () => {
  it.each<Case>([
    ['ｶﾞｰﾘｯｸﾗｲｽ', 'ガーリックライス'],
    ['ﾊﾟﾋﾟﾌﾟ ﾊﾞﾋﾞﾌﾞ', 'パピプ バビブ'],
    ['ｳﾞｧｲｵﾘﾝ', 'ヴァイオリン'],
    ['｢ﾅｲｽ･ﾊｳｽ｣｡', '「ナイス・ハウス」。'],
    ['ｱﾞ', 'ア゛'],
    ['ﾞ', '゛'],
    ['漢字ABC', '漢字ABC'],
  ])('%s → %s', (given, expected) => expect(toFullKana(given)).toBe(expected));
});

describe('toHalfAscii', () => {
  it.each<Case>([
    ['ＡＢＣ１２３（税込）', 'ABC123(税込)'],
    ['朝　昼', '朝 昼'],
    ['１０～２０ｇ', '10～20g'],
    ['＜限定＞', '＜限定＞'],
  ])('%s → %s', (given, expected) => expect(toHalfAscii(given)).toBe(expected));
});

describe('replaceMachineCharacters', () => {
  it.each<Case>([
    ['①㈱山田№５', '(1)(株)山田No.５'],
    ['⑳㉑㊿', '(20)(21)(50)'],
    ['Ⅳ型 ⅻ', 'IV型 xii'],
    ['30㎝×2㎏ 500㎖', '30cm×2kg 500ml'],
    ['㍉㌔㌢㍍㌘', 'ミリキロセンチメートルグラム'],
    ['¥100〜¥200', '￥100～￥200'],
    ['Brand®™', 'Brand'],
    ['★普通☆', '★普通☆'],
  ])('%s → %s', (given, expected) => expect(replaceMachineCharacters(given)).toBe(expected));
});

describe('toPlainLetters', () => {
  it.each<[string, string, number, number]>([
    ['pain bûcheron', 'pain bucheron', 1, 0],
    ['Crème brûlée', 'Creme brulee', 3, 0],
    ['Straße Œuf Smørrebrød', 'Strasse OEuf Smorrebrod', 4, 0],
    ['が\u3099', 'が', 0, 1],
    ['か\u3099', 'が', 0, 0],
    ['ﬁne ㋐', 'fine ア', 2, 0],
    ['한국', '', 0, 2],
    ['醤油 Soy', '醤油 Soy', 0, 0],
  ])('%s → %s', (given, text, replaced, removed) => expect(toPlainLetters(given)).toEqual({ text, replaced, removed }));
});

it.each<Case>([
  ['お茶🍵 👨‍👩‍👧‍👦🇯🇵👍🏽1️⃣', 'お茶 1'],
  ['★☆♪♀♂', '★☆♪♀♂'],
  ['❤️☀️', ''],
])('removeEmoji %s → %s', (given, expected) => expect(removeEmoji(given)).toBe(expected));

it.each<Case>([
  ['a\u200bb\ufeffc\u00ad', 'abc'],
  ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['a\tb\u0000\u0007', 'a b'],
  ['x\ud800y\udc00z', 'xyz'],
  ['\u202eevil', 'evil'],
])('removeControls %j → %j', (given, expected) => expect(removeControls(given)).toBe(expected));

it.each<Case>([
  ['AT&amp;T &lt;b&gt; &#12354;&#x3042;', 'AT&T <b> ああ'],
  ['&amp;amp;lt;', '<'],
  ['&unknown; & &; &#0; &#xD800;', '&unknown; & &;  '],
  ['caf&eacute;', 'café'],
  ['&#3&#56;;', '&'],
])('decodeEntities %s → %s', (given, expected) => expect(decodeEntities(given)).toBe(expected));

it('folds whitespace', () => {
  expect(toOneLine(' Cook Do　 麻婆\n茄子 ')).toBe('Cook Do 麻婆 茄子');
  expect(toTidyLines('  a　b \n\n\n\n c ')).toBe('a b\n\nc');
});

it('counts as the malls count', () => {
  expect(measure('aあｱ𠮷', 'width')).toBe(6);
  expect(measure('aあｱ𠮷', 'bytes_cp932')).toBe(6);
  expect(measure('aあｱ𠮷', 'bytes_utf8')).toBe(11);
  expect(measure('aあｱ𠮷', 'chars')).toBe(4);
});

describe('cutToLimits', () => {
  const chars = (max: number) => [{ unit: 'chars' as const, max }];
  it('keeps what fits', () => expect(cutToLimits('醤油', chars(2))).toBe('醤油'));
  it('cuts at a word border', () => expect(cutToLimits('Kikkoman Soy Sauce Bottle', chars(20))).toBe('Kikkoman Soy Sauce'));
  it('cuts Japanese between characters', () => expect(cutToLimits('あいうえおかきくけこ', chars(7))).toBe('あいうえおかき'));
  it('keeps pairs and marks together', () => {
    expect(cutToLimits('ab𠮷𠮷', [{ unit: 'bytes_cp932', max: 5 }])).toBe('ab𠮷');
    expect(cutToLimits('abcで\u0301す', chars(4))).toBe('abc');
    expect(clusters('e\u0301👍🏽')).toEqual(['e\u0301', '👍🏽']);
  });
  it('obeys several limits at once', () => expect(cutToLimits('ああああaaaa', [...chars(6), { unit: 'width', max: 9 }])).toBe('ああああ'));
});

it.each<[string, string]>([
  ['ホワイト', 'ﾎﾜｲﾄ'],
  ['ＡＢＣ　def', 'abc DEF'],
  ['しょうゆ', 'ショウユ'],
])('foldText makes %s and %s equal', (one, other) => expect(foldText(one)).toBe(foldText(other)));
