import { Group, Text } from '@mantine/core';
import type { ProductListing } from '@narabe/contracts/api';
import { useTranslation } from 'react-i18next';
import { issueText } from '../lib/code-texts.ts';
import { LinkAnchor } from './links.tsx';
import { ListingStateBadge } from './listing-state-badge.tsx';

interface MallStatesProps {
  readonly listings: readonly ProductListing[];
  readonly nameOf: (channelAccountId: string) => string;
}

/** The state of a product on every shop; each leads to its page. */
export function MallStates({ listings, nameOf }: MallStatesProps) {
  const { t } = useTranslation();
  if (listings.length === 0) {
    return (
      <Text size="sm" c="dimmed" span>
        {t('products.notListed')}
      </Text>
    );
  }
  return (
    <Group gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {listings.map(({ listingId, channelAccountId, state, reason }) => (
        <li key={listingId}>
          <LinkAnchor
            to="/listings/$listingId"
            params={{ listingId }}
            underline="never"
            title={reason ? issueText(reason).title : undefined}
            aria-label={`${nameOf(channelAccountId)} ${t(`listings.state.${state}`)}`}
          >
            <ListingStateBadge state={state} prefix={nameOf(channelAccountId)} />
          </LinkAnchor>
        </li>
      ))}
    </Group>
  );
}
