import { Box, Group, List, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ProductDetail, ProductImage, Sku } from '@narabe/contracts/api';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactList } from '../../components/fact-list.tsx';
import { MallStates } from '../../components/mall-states.tsx';
import { Picture } from '../../components/picture.tsx';
import { Section } from '../../components/section.tsx';
import { imageReasonText } from '../../lib/code-texts.ts';
import { formatTime } from '../../lib/format/index.ts';
import { plainText } from '../../lib/plain-text.ts';
import { factName, factValue } from './fact-words.ts';
import { SkuTable } from './sku-table.tsx';

interface ProductViewProps {
  readonly product: ProductDetail;
  readonly nameOf: (channelAccountId: string) => string;
  readonly barcodeAction: (sku: Sku) => ReactNode;
}

/** Everything that was taken in about a product. */
export function ProductView({ product, nameOf, barcodeAction }: ProductViewProps) {
  const { t } = useTranslation();
  const none = t('common.notYet');
  return (
    <Stack>
      <Section title={t('products.listings')}>
        {product.listings.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('products.noListings')}
          </Text>
        ) : (
          <MallStates listings={product.listings} nameOf={nameOf} />
        )}
      </Section>
      <Section title={t('products.skus')}>
        <SkuTable skus={product.skus} barcodeAction={barcodeAction} />
      </Section>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Section title={t('products.pictures')}>
          {product.images.length === 0 ? (
            <Text size="sm" c="dimmed">
              {t('products.noPictures')}
            </Text>
          ) : (
            <Group gap="sm">
              {product.images.map((image, index) => (
                <ImageTile key={image.url} image={image} alt={`${product.title} ${index + 1}`} />
              ))}
            </Group>
          )}
        </Section>
        <Section title={t('products.facts')}>
          <FactList
            facts={[
              { name: t('products.code'), value: product.code },
              { name: t('products.brand'), value: product.brand ?? none },
              { name: t('products.class'), value: product.classification.map(({ name }) => name).join(' › ') || none },
              { name: t('products.type'), value: product.productType ?? none },
              { name: t('products.updated'), value: formatTime(product.updatedAt) },
              ...product.facts
                .filter(({ name }) => name !== 'brand')
                .map(({ name, values, unit }) => ({ name: factName(name, t), value: factValue({ name, values, unit }, t) })),
            ]}
          />
        </Section>
      </SimpleGrid>
      <Section title={t('products.description')}>
        {product.bullets.length > 0 ? (
          <List size="sm" mb="sm">
            {product.bullets.map((bullet) => (
              <List.Item key={bullet}>{bullet}</List.Item>
            ))}
          </List>
        ) : null}
        <Text size="sm" c={product.description ? undefined : 'dimmed'} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {product.description ? plainText(product.description) : t('products.noDescription')}
        </Text>
      </Section>
    </Stack>
  );
}

function ImageTile({ image, alt }: { readonly image: ProductImage; readonly alt: string }) {
  const { t } = useTranslation();
  return (
    <Box w={112}>
      <Picture hash={image.hash} alt={alt} size={112} />
      <Text size="xs" c={image.state === 'failed' ? 'red.9' : 'dimmed'} mt={4}>
        {t(`products.pictureState.${image.state}`)}
        {image.error ? `：${imageReasonText(image.error)}` : ''}
      </Text>
    </Box>
  );
}
