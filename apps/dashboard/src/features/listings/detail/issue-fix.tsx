import { Button } from '@mantine/core';
import { type Issue, type ListingDetail, OVERRIDABLE_FIELD } from '@narabe/contracts/api';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../components/links.tsx';
import { useSession } from '../../../lib/session.ts';
import { CategoryForm } from './category-form.tsx';
import { FieldForm } from './field-form.tsx';
import { fieldWithin } from './field-names.ts';
import type { Remedies } from './remedies.ts';

interface IssueFixProps {
  readonly listing: ListingDetail;
  readonly issue: Issue;
  readonly remedies: Remedies;
}

/** The button that mends an issue; nothing where there is no remedy. */
export function IssueFix({ listing, issue, remedies }: IssueFixProps) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (issue.fix === null || !can('operator')) return null;
  const field = fieldWithin(issue.field, issue.sku);
  const look = { size: 'xs', variant: 'light' } as const;
  switch (issue.fix) {
    case 'enter_barcode':
      return issue.sku === null ? null : remedies.barcode(issue.sku, t('codes.fix.enter_barcode'));
    case 'confirm_licence':
      return remedies.licence(field.replace(/^licence\./, ''));
    case 'choose_category':
      return (
        <>
          <Button {...look} onClick={() => setOpen(true)}>
            {t('codes.fix.choose_category')}
          </Button>
          {isOpen ? <CategoryForm listing={listing} picker={remedies.picker} onClose={() => setOpen(false)} /> : null}
        </>
      );
    case 'change_word_rule':
      return (
        <LinkButton {...look} to="/settings/words">
          {t('codes.fix.change_word_rule')}
        </LinkButton>
      );
    case 'replace_image':
    case 'add_image':
    case 'split_product':
      return (
        <LinkButton {...look} to="/products/$productId" params={{ productId: listing.productId }}>
          {t(`codes.fix.${issue.fix}`)}
        </LinkButton>
      );
    case 'enter_attribute':
    case 'enter_option':
    case 'enter_price':
    case 'enter_title':
      if (!OVERRIDABLE_FIELD.test(field)) return null;
      return (
        <>
          <Button {...look} onClick={() => setOpen(true)}>
            {t(`codes.fix.${issue.fix}`)}
          </Button>
          {isOpen ? (
            <FieldForm listingId={listing.id} edit={{ field, sku: issue.sku, value: issue.before ?? '' }} onClose={() => setOpen(false)} />
          ) : null}
        </>
      );
    default:
      return null;
  }
}
