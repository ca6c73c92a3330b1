import { Alert, List, Text } from '@mantine/core';
import type { ListingDetail } from '@narabe/contracts/api';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { issueText } from '../../../lib/code-texts.ts';
import { leftOutSkus } from './left-out.ts';

/** A live page that lacks some of the product's SKUs says so, and why. */
export function LeftOutAlert({ listing }: { readonly listing: ListingDetail }) {
  const { t } = useTranslation();
  const skus = leftOutSkus(listing);
  if (skus.length === 0) return null;
  const reasonOf = (sku: string) => {
    const issue = listing.issues.find((each) => each.sku === sku && each.severity === 'error');
    return issue ? issueText(issue.code).title : '';
  };
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t('listings.detail.leftOutTitle')}>
      <Text size="sm">
        {t('listings.detail.leftOutText')}　
        <strong>
          {t('listings.detail.leftOutCount', { live: listing.variants.length, total: listing.variants.length + skus.length })}
        </strong>
      </Text>
      <List size="sm" mt="xs">
        {skus.map((sku) => (
          <List.Item key={sku}>
            {sku}：{reasonOf(sku)}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
