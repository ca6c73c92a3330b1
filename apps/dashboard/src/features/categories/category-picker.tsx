import { Stack, Tabs, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { MallCategory } from '@narabe/contracts/api';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../components/loaded.tsx';
import { categoriesQuery } from './api/search-categories.ts';
import { suggestionsQuery } from './api/suggest-categories.ts';
import { CategoryBrowser } from './category-browser.tsx';
import { CategoryOptions } from './category-options.tsx';
import { suggestionWords } from './suggestion-words.ts';

const PAUSE_MS = 300;

export interface CategoryPickerProps {
  readonly channel: string;
  /** Where suggestions come from. */
  readonly title: string;
  readonly sourceClass: readonly string[];
  readonly chosenId: string | null;
  readonly onChoose: (category: MallCategory) => void;
}

/** Finds a category of a mall: suggested, searched, or walked to. */
export function CategoryPicker({ channel, title, sourceClass, chosenId, onChoose }: CategoryPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const words = useMemo(() => suggestionWords(title, sourceClass), [title, sourceClass]);
  const suggestions = useQuery(suggestionsQuery(channel, words));
  const results = useQuery({ ...categoriesQuery({ channel, search, limit: 50 }), enabled: search !== '' });
  const query = search === '' ? suggestions : results;
  const label = search === '' ? t('listings.category.suggestions') : t('listings.category.results');
  return (
    <Tabs defaultValue="search" keepMounted={false}>
      <Tabs.List mb="sm">
        <Tabs.Tab value="search">{t('common.search')}</Tabs.Tab>
        <Tabs.Tab value="browse">{t('listings.category.browse')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="search">
        <Stack gap="xs">
          <TextInput
            type="search"
            label={t('listings.category.searchLabel')}
            description={t('listings.category.searchHelp')}
            leftSection={<IconSearch size={17} aria-hidden />}
            maxLength={100}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            data-autofocus
          />
          <Text size="xs" fw={600} c="dimmed" role="status">
            {label}
          </Text>
          <Loaded query={query} lines={3}>
            {(list) =>
              list.length === 0 ? (
                <Text size="sm" c="dimmed">
                  {t('listings.category.none')}
                </Text>
              ) : (
                <CategoryOptions label={label} categories={list} chosenId={chosenId} onChoose={onChoose} />
              )
            }
          </Loaded>
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="browse">
        <CategoryBrowser channel={channel} chosenId={chosenId} onChoose={onChoose} />
      </Tabs.Panel>
    </Tabs>
  );
}
