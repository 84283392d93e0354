import { useQueryClient } from '@tanstack/react-query';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import { caseHoldsQuery } from '../../api/retention.js';
import { type ServerForm, useServerForm } from '../../ui/form/use-server-form.js';
import { toasterState } from '../../ui/toaster-state.js';
import { refreshCase } from '../cases/refresh-case.js';

interface HoldForm<Values extends FieldValues> {
  readonly caseId: string;
  readonly defaultValues: DefaultValues<Values>;
  readonly submit: (values: Values, key: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** A form about a hold of a case: when it is done, the holds and the deadlines of the case are asked for anew. */
export function useHoldForm<Values extends FieldValues>({ caseId, defaultValues, submit, onClose }: HoldForm<Values>): ServerForm<Values> {
  const client = useQueryClient();
  const askAnew = (): void => void client.invalidateQueries({ queryKey: caseHoldsQuery(caseId).queryKey });
  return useServerForm<Values, unknown>({
    defaultValues,
    submit,
    onStale: askAnew,
    onDone: () => {
      toasterState.show({ key: 'saved' });
      onClose();
      askAnew();
      void refreshCase(client, caseId);
    },
  });
}
