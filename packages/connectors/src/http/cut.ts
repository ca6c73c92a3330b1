import { type HttpAnswer, isHtml } from './answer.ts';
import { readJson } from './json.ts';
import { readXml } from './xml.ts';

/**
 * The body begins as JSON or XML and is not: something between the mall and us cut it. Of a refusal, the reason is then unknown.
 * HTML does not count: it is a page of a gateway.
 */
export function isCut(answer: HttpAnswer): boolean {
  if (isHtml(answer)) return false;
  const start = answer.text().trimStart()[0];
  if (start === '<') return readXml(answer) === undefined;
  return (start === '{' || start === '[') && readJson(answer) === undefined;
}
