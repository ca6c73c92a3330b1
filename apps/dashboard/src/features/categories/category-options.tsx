import { Box, Button, Group, Text, UnstyledButton } from '@mantine/core';
import type { MallCategory } from '@narabe/contracts/api';
import { IconCheck, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from './category-options.module.css';

interface CategoryOptionsProps {
  readonly label: string;
  readonly categories: readonly MallCategory[];
  readonly chosenId: string | null;
  readonly onChoose: (category: MallCategory) => void;
  /** Goes one level down; without it whole paths are shown. */
  readonly onOpen?: (category: MallCategory) => void;
}

export function CategoryOptions({ label, categories, chosenId, onChoose, onOpen }: CategoryOptionsProps) {
  const { t } = useTranslation();
  return (
    <Box component="ul" aria-label={label} className={styles.list}>
      {categories.map((category) => {
        const isChosen = category.id === chosenId;
        const name = onOpen ? category.name : category.path.join(' › ');
        return (
          <li key={category.id}>
            <Group wrap="nowrap" gap={4}>
              <UnstyledButton
                className={styles.option}
                data-chosen={isChosen || undefined}
                aria-pressed={isChosen}
                disabled={!category.listable}
                onClick={() => onChoose(category)}
              >
                <Group gap="xs" wrap="nowrap">
                  <Box w={18} aria-hidden>
                    {isChosen ? <IconCheck size={18} /> : null}
                  </Box>
                  <Text size="sm">
                    {name}
                    {category.listable ? null : (
                      <Text span size="xs" c="dimmed" display="block">
                        {t('listings.category.notListable')}
                      </Text>
                    )}
                  </Text>
                </Group>
              </UnstyledButton>
              {onOpen && !category.leaf ? (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  rightSection={<IconChevronRight size={16} aria-hidden />}
                  aria-label={`${t('common.next')}：${category.name}`}
                  onClick={() => onOpen(category)}
                >
                  {t('common.next')}
                </Button>
              ) : null}
            </Group>
          </li>
        );
      })}
    </Box>
  );
}
