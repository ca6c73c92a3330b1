import { Stack } from '@mantine/core';
import type { ListingDetail } from '@narabe/contracts/api';
import { DifferenceTable } from './difference-table.tsx';
import { FieldTable } from './field-table.tsx';
import { IssueList } from './issue-list.tsx';
import { LeftOutAlert } from './left-out-alert.tsx';
import { ListingFacts } from './listing-facts.tsx';
import { MallAnswer } from './mall-answer.tsx';
import { OverwritePanel } from './overwrite-panel.tsx';
import { PagePreview } from './page-preview.tsx';
import type { Remedies } from './remedies.ts';
import { VariantTable } from './variant-table.tsx';

interface ListingViewProps {
  readonly listing: ListingDetail;
  readonly remedies: Remedies;
}

/** One page on one mall: what needs the operator comes first. */
export function ListingView({ listing, remedies }: ListingViewProps) {
  return (
    <Stack>
      <LeftOutAlert listing={listing} />
      <OverwritePanel listing={listing} />
      <ListingFacts listing={listing} picker={remedies.picker} />
      <IssueList listing={listing} remedies={remedies} />
      <MallAnswer listing={listing} />
      {listing.fields.length > 0 ? <FieldTable listing={listing} /> : null}
      <VariantTable listing={listing} />
      <DifferenceTable listing={listing} />
      <PagePreview listing={listing} />
    </Stack>
  );
}
