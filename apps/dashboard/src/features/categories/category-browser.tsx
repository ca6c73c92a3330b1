import { Anchor, Breadcrumbs, Stack } from '@mantine/core';
import type { MallCategory } from '@narabe/contracts/api';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/loaded.tsx';
import { categoriesQuery } from './api/search-categories.ts';
import { CategoryOptions } from './category-options.tsx';

interface CategoryBrowserProps {
  readonly channel: string;
  readonly chosenId: string | null;
  readonly onChoose: (category: MallCategory) => void;
}

/** Walks the mall's tree from the top. */
export function CategoryBrowser({ channel, chosenId, onChoose }: CategoryBrowserProps) {
  const { t } = useTranslation();
  const [trail, setTrail] = useState<readonly MallCategory[]>([]);
  const children = useQuery(categoriesQuery({ channel, parentId: trail.at(-1)?.id, limit: 500 }));
  return (
    <Stack gap="xs">
      <Breadcrumbs separator="›">
        <Anchor component="button" type="button" size="sm" onClick={() => setTrail([])}>
          {t('listings.category.top')}
        </Anchor>
        {trail.map((step, index) => (
          <Anchor key={step.id} component="button" type="button" size="sm" onClick={() => setTrail(trail.slice(0, index + 1))}>
            {step.name}
          </Anchor>
        ))}
      </Breadcrumbs>
      <Loaded query={children} lines={4}>
        {(list) => (
          <CategoryOptions
            label={t('listings.category.browse')}
            categories={list}
            chosenId={chosenId}
            onChoose={onChoose}
            onOpen={(category) => setTrail([...trail, category])}
          />
        )}
      </Loaded>
    </Stack>
  );
}
