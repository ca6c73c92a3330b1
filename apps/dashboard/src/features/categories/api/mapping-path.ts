import type { CategoryMappingKey } from '@narabe/contracts/api';

export const mappingPath = ({ channel, sourceClass }: CategoryMappingKey): string =>
  `/api/category-mappings/${encodeURIComponent(channel)}/${encodeURIComponent(sourceClass)}`;
