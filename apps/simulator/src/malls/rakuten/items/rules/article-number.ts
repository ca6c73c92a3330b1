import { asArray, asNumber, asObject, asString, field, isGiven, type JsonObject } from '../../json.ts';
import { EXEMPTION_REASONS } from '../limits.ts';
import { previousVariant, type Rule, type RuleContext, variantsOf } from './rule.ts';

const REASON_SET = 1;
const REASON_BUYING_CLUB = 6;

/** Catalogue id of each SKU (sheet section 3: IE0228, IE0229, IE0182, IE0411, IE0412, IE0414, IE0429, IE0230). */
export const articleNumberRules: Rule = (context) => {
  for (const [id, variant] of variantsOf(context.item)) {
    checkNumber(`variants.${id}.articleNumber`, variant, context);
    checkSet(`variants.${id}.articleNumberForSet`, variant, context);
    checkFixed(id, variant, context);
  }
};

/** Check digit of JAN-13 and JAN-8 (GS1: weights 3 and 1 from the right). */
function hasValidCheckDigit(code: string): boolean {
  const digits = [...code].map(Number).reverse();
  const sum = digits.slice(1).reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 3 : 1), 0);
  return (10 - (sum % 10)) % 10 === digits[0];
}

function isArticleNumber(value: string): boolean {
  if (!/^[0-9A-Za-z]{1,30}$/.test(value)) return false;
  return !/^(\d{8}|\d{13})$/.test(value) || hasValidCheckDigit(value);
}

function checkNumber(path: string, variant: JsonObject, { report, item }: RuleContext): void {
  const number = asObject(field(variant, 'articleNumber'));
  const value = field(number, 'value');
  const reason = field(number, 'exemptionReason');
  if (!isGiven(value) && !isGiven(reason)) {
    report.add('IE0229', path, 'Either articleNumber.value or articleNumber.exemptionReason should be mandatory.');
    return;
  }
  if (isGiven(value) && !isArticleNumber(asString(value) ?? '')) report.add('IE0228', `${path}.value`, 'Invalid articleNumber is set.');
  if (!isGiven(reason)) return;
  const known = EXEMPTION_REASONS.some((allowed) => allowed === asNumber(reason));
  if (!known)
    report.add('IE0182', `${path}.exemptionReason`, `The exemption reason only allows integer of ${EXEMPTION_REASONS.join(',')}.`);
  // Value and reason together are not described; refusing them is the safer reading.
  if (isGiven(value)) report.add('IE0002', `${path}.exemptionReason`, 'exemptionReason has an invalid value.');
  if (asNumber(reason) === REASON_BUYING_CLUB && item.itemType !== 'BUYING_CLUB')
    report.add('IE0159', `${path}.exemptionReason`, `exemptionReason cannot be set 6, when item type is ${String(item.itemType)}.`);
}

function checkSet(path: string, variant: JsonObject, { report }: RuleContext): void {
  const number = asObject(field(variant, 'articleNumber'));
  const isSet = field(number, 'exemptionReason') === REASON_SET;
  const parts = asArray(field(variant, 'articleNumberForSet')).map((part) => asString(part) ?? '');
  if (parts.length === 0) {
    if (isSet) report.add('IE0429', path, 'When the articleNumber.exemptionReason is 1, the articleNumberForSet is mandatory.');
    return;
  }
  if (isGiven(field(number, 'value')))
    report.add('IE0411', path, 'Cannot set variants.articleNumberForSet, when variants.articleNumber.value is registered.');
  else if (!isSet)
    report.add('IE0412', path, 'Cannot set variants.articleNumberForSet, when exemptionReason is not registered as 1 (Set Item).');
  if (new Set(parts).size < parts.length) report.add('IE0414', path, 'Cannot set duplicate value in articleNumberForSet list.');
  for (const [index, part] of parts.entries()) {
    if (!isArticleNumber(part)) report.add('IE0228', `${path}[${index}]`, 'Invalid articleNumber is set.');
  }
}

function checkFixed(id: string, variant: JsonObject, context: RuleContext): void {
  const before = previousVariant(context, id);
  if (!before || !context.shop.items.fixedByRakuten.has(context.manageNumber)) return;
  const value = (from: JsonObject) => field(asObject(field(from, 'articleNumber')), 'value') ?? null;
  if (value(before) !== value(variant))
    context.report.add('IE0230', `variants.${id}.articleNumber`, "Cannot update articleNumber, since it's fixed.");
}
