import { itemImageUrlName, libImageFileName } from '../images/image.ts';

// Tags which the mall lists for PC and smartphone pages (OFF: setStoreinfoFreespace names the same list), read 2026-11-23.
const ALLOWED = new Set(
  `a abbr acronym address area article aside b bdo big blockquote br caption center cite code col colgroup dd del details dfn dir div dl dt
  em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i iframe img ins kbd li link map mark menu meter nav ol p progress q s
  samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var`.split(/\s+/),
);
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'link']);
const TAG = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g;
const INSIDE_HOSTS = /(^|\.)(yahoo\.co\.jp|yimg\.jp)$/;

export interface CleanedHtml {
  readonly html: string;
  readonly forbiddenTags: readonly string[];
  /** An item or detail image is used: refused since 2022 (sheet section 10.6). */
  readonly usesItemImage: boolean;
  readonly externalLinkRemoved: boolean;
  readonly tagNotClosed: boolean;
}

/** What the mall makes of a seller's HTML: external links and images go, their text stays. */
export function cleanHtml(source: string, sellerId: string): CleanedHtml {
  const open: { name: string; removed: boolean }[] = [];
  const forbiddenTags = new Set<string>();
  let usesItemImage = false;
  let externalLinkRemoved = false;
  let tagNotClosed = false;
  const html = source.replace(TAG, (tag, slash: string, rawName: string, attributes: string) => {
    const name = rawName.toLowerCase();
    if (!ALLOWED.has(name)) forbiddenTags.add(name);
    if (slash === '/') {
      const at = open.findLastIndex((entry) => entry.name === name);
      if (at === -1) return tag;
      if (at !== open.length - 1) tagNotClosed = true;
      return open.splice(at)[0]?.removed ? '' : tag;
    }
    const target = linkTarget(name, attributes);
    if (name === 'img' && target !== undefined && itemImageUrlName(target) !== undefined) usesItemImage = true;
    const removed = target !== undefined && isExternal(name, target, sellerId);
    if (removed) externalLinkRemoved = true;
    if (!VOID.has(name) && !/\/\s*$/.test(attributes)) open.push({ name, removed });
    return removed ? '' : tag;
  });
  return { html, forbiddenTags: [...forbiddenTags], usesItemImage, externalLinkRemoved, tagNotClosed: tagNotClosed || open.length > 0 };
}

function linkTarget(name: string, attributes: string): string | undefined {
  const attribute = name === 'img' || name === 'iframe' ? 'src' : 'href';
  const found = new RegExp(`(?:^|\\s)${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3];
}

function isExternal(name: string, target: string, sellerId: string): boolean {
  if (!/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target)) return false;
  const absolute = target.startsWith('//') ? `https:${target}` : target;
  if (name === 'img') return libImageFileName(absolute, sellerId) === undefined && itemImageUrlName(absolute) === undefined;
  return !URL.canParse(absolute) || !INSIDE_HOSTS.test(new URL(absolute).hostname);
}
