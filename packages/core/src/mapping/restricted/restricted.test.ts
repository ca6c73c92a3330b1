import { describe, expect, it } from 'vitest';
import { productOf } from '../test-product.ts';
import { findRestrictions } from './detect.ts';

const licences = (given: Parameters<typeof productOf>[0]) => findRestrictions(productOf(given)).map((restriction) => restriction.licence);
const inClass = (...names: string[]) => ({ classification: names.map((name) => ({ id: name, name })) });

describe('alcohol by classification or type', () => {
  it.each([
    [['食品・飲料・お酒', 'お酒', 'ビール・発泡酒'], ['alcohol']],
    [['食品・飲料・お酒', 'ビール・洋酒', 'ワイン'], ['alcohol']],
    [['食品・飲料・お酒', '調味料・スパイス', '料理酒・みりん'], []],
    [['食品・飲料・お酒', '水・ソフトドリンク', 'ノンアルコール飲料'], []],
    [['ホーム＆キッチン', 'グラス・タンブラー', 'ワイングラス'], []],
    [['ホーム＆キッチン', 'バー・ワインツール'], []],
    [['食品・飲料・お酒'], []],
  ])('%s', (names, expected) => expect(licences({ title: '商品', ...inClass(...names) })).toEqual(expected));

  it.each([
    ['BEER', ['alcohol']],
    ['ALCOHOLIC_BEVERAGE', ['alcohol']],
    ['NON_ALCOHOLIC_BEVERAGE', []],
    ['WINE_GLASS', []],
    ['GROCERY', []],
  ])('%s', (productType, expected) => expect(licences({ title: '商品', productType })).toEqual(expected));
});

describe('alcohol by title, where nothing finer is known', () => {
  it.each([
    'サッポロ 生ビール 350ml',
    '【ギフト】日本酒 720ml',
    '芋焼酎(25度)',
    'シングルモルト ウイスキー 700ml',
    '赤ワイン チリ 750ml',
    '純米大吟醸 飲み比べ',
    'Asahi Super Dry Beer 500ml',
    '梅酒 10L',
  ])('%s', (title) => expect(licences({ title })).toEqual(['alcohol']));

  it.each([
    '料理酒 1L',
    'Bourbon petit choco chip cookies',
    '本みりん',
    '酒粕 500g',
    'ノンアルコール ビール 350ml',
    'ビールに合うおつまみ',
    'ワイングラス 2個',
    'ビールテイスト飲料',
    '赤ワインビネガー',
    'ワインカラー シャツ',
    'Vinaigre Hinode Honmirin',
    'Root Beer',
    'ginger beer',
    'red wine vinegar',
    'ビール酵母 サプリ',
    'ウイスキーボンボン チョコ',
    '甘酒',
    'クリームソーダサワー グミ',
    'Swine',
    '焼酎グラス',
    'ワイン色 バッグ',
    'カツオ ジン',
  ])('not: %s', (title) => expect(licences({ title })).toEqual([]));

  it('trusts a fine classification more than the title', () => {
    expect(licences({ title: '日本酒 ケーキ', ...inClass('食品・飲料・お酒', 'スイーツ・お菓子', 'ケーキ') })).toEqual([]);
    expect(licences({ title: 'シャツ ワイン', ...inClass('ファッション') })).toEqual([]);
    expect(licences({ title: 'ドレス ワイン', productType: 'DRESS' })).toEqual([]);
  });
});

describe('medicine, adult, used', () => {
  it.each([
    [{ title: '【第2類医薬品】かぜ薬' }, ['medicine']],
    [{ title: '目薬', ...inClass('ドラッグストア', '医薬品・指定医薬部外品', '第３類医薬品') }, ['medicine']],
    [{ title: '歯みがき 医薬部外品' }, []],
    [{ title: 'のど飴', ...inClass('ドラッグストア', '医薬品・指定医薬部外品', '医薬部外品') }, []],
    [{ title: '商品', adult: true }, ['adult']],
    [{ title: '商品', ...inClass('ホビー', 'アダルト') }, ['adult']],
    [{ title: 'アダルト猫用フード 1.5kg' }, []],
  ])('%j', (given, expected) => expect(licences(given)).toEqual(expected));

  it('names the used SKU', () => {
    const product = productOf({ title: '商品' }, [{ code: 'A', condition: 'used' }, { code: 'B' }]);
    expect(findRestrictions(product)).toEqual([{ licence: 'used', because: 'used', sku: 'A' }]);
  });
});
