import { Group, Stack, Text } from '@mantine/core';
import type { ListingDetail } from '@narabe/contracts/api';
import { useTranslation } from 'react-i18next';
import { Picture } from '../../../components/picture.tsx';
import { Section } from '../../../components/section.tsx';
import { plainText } from '../../../lib/plain-text.ts';

/** Pictures and description as the page will have them. */
export function PagePreview({ listing }: { readonly listing: ListingDetail }) {
  const { t } = useTranslation();
  const text = listing.descriptionHtml ? plainText(listing.descriptionHtml) : listing.plainText;
  return (
    <Stack>
      <Section title={t('listings.detail.picturesTitle')}>
        {listing.imageHashes.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('listings.detail.picturesNone')}
          </Text>
        ) : (
          <Group gap="sm">
            {listing.imageHashes.map((hash, index) => (
              <Picture key={hash} hash={hash} alt={`${listing.title} ${index + 1}`} size={120} />
            ))}
          </Group>
        )}
      </Section>
      {text ? (
        <Section title={t('listings.detail.previewTitle')}>
          <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {text}
          </Text>
        </Section>
      ) : null}
    </Stack>
  );
}
