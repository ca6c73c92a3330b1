/** One element. `content`: child elements, text to be escaped, text in a CDATA section, or `null` for `<Name/>`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly content: readonly XmlElement[] | { readonly text: string } | { readonly cdata: string } | null;
}

type Attributes = XmlElement['attributes'];

export const element = (name: string, content: readonly XmlElement[], attributes: Attributes = {}): XmlElement => ({
  name,
  attributes,
  content,
});
export const text = (name: string, value: string | number, attributes: Attributes = {}): XmlElement => ({
  name,
  attributes,
  content: { text: String(value) },
});
export const cdata = (name: string, value: string, attributes: Attributes = {}): XmlElement => ({
  name,
  attributes,
  content: { cdata: value },
});
export const empty = (name: string, attributes: Attributes = {}): XmlElement => ({ name, attributes, content: null });

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** `indented`: item calls answer in lines, stock calls in one line (sheet section 1, CAP). */
export function writeXml(root: XmlElement, layout: 'indented' | 'compact'): string {
  return `${PROLOGUE}${layout === 'indented' ? indented(root, '') : `${compact(root)}\n`}`;
}

function indented(node: XmlElement, margin: string): string {
  if (!isParent(node) || node.content.length === 0) return `${margin}${compact(node)}\n`;
  const inner = node.content.map((child) => indented(child, `${margin}  `)).join('');
  return `${margin}<${opening(node)}>\n${inner}${margin}</${node.name}>\n`;
}

function compact(node: XmlElement): string {
  if (node.content === null) return `<${opening(node)}/>`;
  return `<${opening(node)}>${inside(node.content)}</${node.name}>`;
}

function inside(content: NonNullable<XmlElement['content']>): string {
  if ('text' in content) return escapeText(content.text);
  if ('cdata' in content) return `<![CDATA[${escapeCdata(content.cdata)}]]>`;
  return content.map(compact).join('');
}

const isParent = (node: XmlElement): node is XmlElement & { content: readonly XmlElement[] } => Array.isArray(node.content);

const opening = ({ name, attributes }: XmlElement): string =>
  [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeText(String(value)).replaceAll('"', '&quot;')}"`)].join(' ');

/** Takes away what XML 1.0 cannot carry at all: control characters, two non-characters; a lone surrogate becomes U+FFFD. */
export function printable(value: string): string {
  const whole = value.toWellFormed();
  for (let at = 0; at < whole.length; at += 1) {
    if (!isCarried(whole.charCodeAt(at))) return Array.from(whole, (one) => (isCarried(one.codePointAt(0) ?? 0) ? one : '')).join('');
  }
  return whole;
}

const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const isCarried = (code: number) =>
  code >= 0x20 ? code !== 0xfffe && code !== 0xffff : code === TAB || code === LINE_FEED || code === CARRIAGE_RETURN;

const escapeText = (value: string) => printable(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const escapeCdata = (value: string) => printable(value).replaceAll(']]>', ']]]]><![CDATA[>');
