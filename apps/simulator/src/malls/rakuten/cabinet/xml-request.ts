import { XMLParser, XMLValidator } from 'fast-xml-parser';

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, trimValues: false, processEntities: true });

/** Text fields of `<request><...Request><file|folder>`, or null when the XML is not of that form. */
export function readRequestXml(xml: string, requestName: string, entity: 'file' | 'folder'): ReadonlyMap<string, string> | null {
  try {
    // A document type could define entities of its own; the mall has no use for one.
    if (/<!DOCTYPE/i.test(xml) || XMLValidator.validate(xml) !== true) return null;
    const fields = child(child(child(parser.parse(xml), 'request'), requestName), entity);
    if (typeof fields !== 'object' || fields === null) return null;
    return new Map(Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])));
  } catch {
    return null;
  }
}

function child(parent: unknown, name: string): unknown {
  return typeof parent === 'object' && parent !== null ? (parent as Record<string, unknown>)[name] : undefined;
}
