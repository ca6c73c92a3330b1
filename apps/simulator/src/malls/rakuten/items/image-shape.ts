import type { Check } from '../shape/shape.ts';
import { optional, required } from '../shape/shape.ts';
import { object } from '../shape/structures.ts';
import { bareLine } from '../shape/texts.ts';
import { choice } from '../shape/values.ts';
import { byteLength } from '../text/byte-length.ts';

const LOCATION_BYTES = 255;

/** Path after `.../cabinet`: letters IE0223, extension IE0224, scheme IE0252 (sheet section 3). */
const location: Check = (value, path, { report }) => {
  if (typeof value !== 'string') return report.add('IE0002', path, 'location has an invalid value.');
  if (byteLength(value) > LOCATION_BYTES) report.add('IE0004', path, `Max length of location must be within ${LOCATION_BYTES} bytes.`);
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) return report.add('IE0252', path, 'Unsupported protocol is set in location.');
  if (!/^\/[0-9A-Za-z\-./:_]+$/.test(value))
    return report.add(
      'IE0223',
      path,
      'location may only contain alphanumeric characters, hyphen, underscore, period, colon, and forward slashes.',
    );
  if (!/\.(jpe?g|png|gif)$/i.test(value)) report.add('IE0224', path, 'Invalid file extension. Only gif, jpg, jpeg, and png are allowed.');
};

export const bareImageShape = object({ type: required(choice(['CABINET', 'GOLD'])), location: required(location) });
export const imageShape = object({
  type: required(choice(['CABINET', 'GOLD'])),
  location: required(location),
  alt: optional(bareLine(LOCATION_BYTES)),
});
