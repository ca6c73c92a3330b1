/** `http://host:port/amazon` → addresses of pictures on the same host. */
export function imageLinks(baseUrl: string): (path: string) => string {
  const origin = baseUrl.replace(/\/amazon$/, '');
  return (path) => `${origin}/images/${path}`;
}

/** Longest side in pixels of the pictures at `/images/source`. */
export const FULL_SIZE_PIXELS = 800;

/** Amazon's way to ask for a smaller copy: `1.png` → `1._SL75_.png`. */
export const sizedLink = (link: string, pixels: number): string => link.replace(/\.png$/, `._SL${pixels}_.png`);
