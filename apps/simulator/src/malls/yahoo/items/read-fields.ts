import type { Form } from '../wire/form.ts';
import { printable } from '../wire/xml.ts';
import { OURS, SEEN } from './codes.ts';
import { FIELDS, type FieldName, type FieldRule } from './fields.ts';
import { cleanHtml } from './html.ts';
import type { Problems } from './problems.ts';

/** The simple fields of an editItem request, defaults in place of everything omitted. */
export function readFields(form: Form, sellerId: string, problems: Problems): Record<FieldName, string> {
  const values = Object.fromEntries(FIELDS.map((rule) => [rule.name, readField(rule, form, sellerId, problems)])) as Record<
    FieldName,
    string
  >;
  checkReservePrices(values, problems);
  return values;
}

function readField(rule: FieldRule, form: Form, sellerId: string, problems: Problems): string {
  const given = printable(form.get(rule.name) ?? '');
  if (given === '') {
    if (rule.required) problems.error(rule.name, rule.code, `${rule.label}は必須です。`);
    return rule.fallback;
  }
  if (!rule.check(given)) {
    problems.error(rule.name, rule.code, `${rule.label}の値が不正です。`);
    return rule.fallback;
  }
  return rule.html ? readHtml(rule, given, sellerId, problems) : rule.stored(given);
}

function readHtml({ name, label }: FieldRule, given: string, sellerId: string, problems: Problems): string {
  const cleaned = cleanHtml(given, sellerId);
  if (cleaned.forbiddenTags.length > 0) {
    problems.error(name, OURS.html, `${label}に使用できないタグがあります（${cleaned.forbiddenTags.join(', ')}）。`);
  }
  if (cleaned.usesItemImage) problems.error(name, OURS.itemImageInHtml, `${label}に商品画像・商品詳細画像のURLは使用できません。`);
  if (cleaned.externalLinkRemoved) problems.warn(name, SEEN.externalLinkRemoved, '外部リンクを削除しました。');
  if (cleaned.tagNotClosed) problems.warn(name, SEEN.tagNotClosed, `${label}はタグ閉じされていません。`);
  return cleaned.html;
}

/** Price above sale price above member price, for the prices that are booked for later. */
function checkReservePrices(values: Readonly<Record<FieldName, string>>, problems: Problems): void {
  const given = (['reserve_price', 'reserve_sale_price', 'reserve_member_price'] as const).filter((name) => values[name] !== '');
  for (const [index, name] of given.entries()) {
    const above = given[index - 1];
    if (above !== undefined && Number(values[name]) >= Number(values[above])) {
      problems.error(
        name,
        OURS.reservePrices,
        '予約価格は「通常販売価格」＞「セール価格」＞「プレミアム会員向け価格」で入力してください。',
      );
    }
  }
}
