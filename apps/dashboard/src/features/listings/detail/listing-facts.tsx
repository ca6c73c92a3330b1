import { Button, Group, Loader, Text } from '@mantine/core';
import type { ListingDetail } from '@narabe/contracts/api';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FactList } from '../../../components/fact-list.tsx';
import { LinkAnchor } from '../../../components/links.tsx';
import { Section } from '../../../components/section.tsx';
import { formatTime } from '../../../lib/format/index.ts';
import { useSession } from '../../../lib/session.ts';
import { CategoryForm } from './category-form.tsx';
import type { Remedies } from './remedies.ts';

const DECIDERS = ['operator', 'learned', 'similarity'] as const;

/** Where the page is, of what it is made, and in which category. */
export function ListingFacts({ listing, picker }: { readonly listing: ListingDetail; readonly picker: Remedies['picker'] }) {
  const { t } = useTranslation();
  const isWorking = listing.state === 'draft' || listing.state === 'publishing';
  return (
    <Section title={t('listings.columns.page')}>
      {isWorking ? (
        <Group gap="xs" mb="md" role="status">
          <Loader size="xs" aria-hidden />
          <Text size="sm">
            {t(`listings.step.${listing.step}`)}　{t('listings.detail.working')}
          </Text>
        </Group>
      ) : null}
      <FactList
        columns={3}
        facts={[
          { name: t('listings.detail.shop'), value: listing.accountName },
          { name: t('listings.detail.code'), value: listing.code },
          {
            name: t('listings.detail.published'),
            value: listing.publishedAt ? formatTime(listing.publishedAt) : t('listings.detail.neverPublished'),
          },
          {
            name: t('listings.detail.product'),
            value: (
              <LinkAnchor to="/products/$productId" params={{ productId: listing.productId }} size="sm">
                {listing.productCode}
              </LinkAnchor>
            ),
          },
          { name: t('listings.detail.category'), value: <Category listing={listing} picker={picker} /> },
        ]}
      />
    </Section>
  );
}

function Category({ listing, picker }: { readonly listing: ListingDetail; readonly picker: Remedies['picker'] }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [isOpen, setOpen] = useState(false);
  const { category, categoryConfidence } = listing;
  const decider = DECIDERS.find((each) => each === category?.decidedBy);
  const notes = [
    ...(decider ? [t(`listings.detail.categoryBy.${decider}`)] : []),
    ...(decider === 'similarity' && categoryConfidence !== null
      ? [t('listings.detail.categoryConfidence', { percent: Math.round(categoryConfidence * 100) })]
      : []),
  ];
  return (
    <>
      {category ? category.path.join(' › ') || category.id : t('listings.detail.categoryNone')}
      {notes.length > 0 ? (
        <Text span size="xs" c="dimmed">
          （{notes.join('・')}）
        </Text>
      ) : null}
      {can('operator') ? (
        <Button size="compact-xs" variant="light" ml="xs" onClick={() => setOpen(true)}>
          {t('listings.detail.changeCategory')}
        </Button>
      ) : null}
      {isOpen ? <CategoryForm listing={listing} picker={picker} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
