import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { type ChannelProfile, type WordAction, type WordRule, wordAction } from '@narabe/contracts/api';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../components/notify.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { fieldProblemText } from '../../lib/code-texts.ts';
import { useSaveWordRule } from './api/save-rule.ts';

interface WordRuleFormProps {
  /** null: a new one. */
  readonly rule: WordRule | null;
  readonly malls: readonly ChannelProfile[];
  readonly onClose: () => void;
}

export function WordRuleForm({ rule, malls, onClose }: WordRuleFormProps) {
  const { t } = useTranslation();
  const [word, setWord] = useState(rule?.word ?? '');
  const [channel, setChannel] = useState(rule?.channel ?? null);
  const [action, setAction] = useState<WordAction>(rule?.action ?? 'replace');
  const [replacement, setReplacement] = useState(rule?.replacement ?? '');
  const [isTried, setTried] = useState(false);
  const save = useSaveWordRule();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (word.trim() === '') return;
    const onSuccess = () => {
      notifyDone(t('settings.words.saved'));
      onClose();
    };
    const given = { channel, word: word.trim(), action, replacement: action === 'replace' ? replacement : null };
    save.mutate({ id: rule?.id ?? null, rule: given }, { onSuccess });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(rule ? 'settings.words.edit' : 'settings.words.add')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          {save.error ? <ProblemAlert error={save.error} /> : null}
          <TextInput
            label={t('settings.words.word')}
            maxLength={100}
            value={word}
            error={isTried && word.trim() === '' ? fieldProblemText('missing') : undefined}
            onChange={(event) => setWord(event.currentTarget.value)}
            data-autofocus
          />
          <Select
            label={t('settings.words.action')}
            allowDeselect={false}
            value={action}
            onChange={(value) => setAction(wordAction.safeParse(value).data ?? 'replace')}
            data={wordAction.options.map((value) => ({ value, label: t(`settings.words.actions.${value}`) }))}
          />
          {action === 'replace' ? (
            <TextInput
              label={t('settings.words.replacement')}
              description={t('settings.words.replacementHelp')}
              maxLength={100}
              value={replacement}
              onChange={(event) => setReplacement(event.currentTarget.value)}
            />
          ) : null}
          <Select
            label={t('settings.words.mall')}
            allowDeselect={false}
            value={channel ?? ''}
            onChange={(value) => setChannel(value || null)}
            data={[
              { value: '', label: t('settings.words.allMalls') },
              ...malls.map((mall) => ({ value: mall.channel, label: mall.label })),
            ]}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
