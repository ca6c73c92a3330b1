const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

type XmlContent = string | number | readonly XmlElement[];
export type XmlElement = readonly [name: string, content: XmlContent];

/** Writes elements without attributes, which is all that the mall's XML needs. */
export function toXml(elements: readonly XmlElement[]): string {
  return elements
    .map(([name, content]) => `<${name}>${Array.isArray(content) ? toXml(content) : escapeXml(String(content))}</${name}>`)
    .join('');
}
