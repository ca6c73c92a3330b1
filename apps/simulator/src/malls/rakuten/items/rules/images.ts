import { asArray, asObject, asString, field, type Json, type JsonObject } from '../../json.ts';
import { type Rule, variantsOf } from './rule.ts';

/**
 * Pictures must be in this shop's R-Cabinet. Which code the mall uses for a missing one was not seen: IE0224 is our choice
 * (2026-11-23). Pictures that the item already named are not asked for again, so a later deletion does not block a price change.
 */
export const imageRules: Rule = ({ item, previous, report, shop }) => {
  const known = new Set(imagesOf(previous ?? {}).map(([, location]) => location));
  for (const [path, location] of imagesOf(item)) {
    if (!known.has(location) && !shop.cabinet.hasLocation(location))
      report.add('IE0224', path, `Invalid file: ${location} is not in R-Cabinet.`);
  }
};

/** All R-Cabinet pictures with the path of their location. */
function imagesOf(item: JsonObject): [string, string][] {
  const lists: [string, Json[]][] = [['images', asArray(item.images)]];
  for (const [id, variant] of variantsOf(item)) lists.push([`variants.${id}.images`, asArray(field(variant, 'images'))]);
  const found = lists.flatMap(([path, images]) => images.map((image, index): [string, Json] => [`${path}[${index}].location`, image]));
  if (item.whiteBgImage) found.push(['whiteBgImage.location', item.whiteBgImage]);
  return found.flatMap(([path, image]): [string, string][] => {
    const location = asString(field(asObject(image), 'location'));
    return field(asObject(image), 'type') === 'CABINET' && location ? [[path, location]] : [];
  });
}
