import type {
  AddCryptoPriceRequest,
  AddTariffRequest,
  AddValuationRequest,
  CaseValue,
  CorrectionAsked,
  CorrectValuationRequest,
  CryptoPrice,
  ItemValue,
  LossRow,
  LossSearch,
  MarketValuationRequest,
  RatesLoaded,
  RecordBillRequest,
  ShownBill,
  ShownRate,
  ShownTariff,
  UnitCost,
  ValuationAdded,
  ValueOnDate,
} from '@contract/valuation';
import type { Page } from '@contract/platform';
import { queryOptions } from '@tanstack/react-query';
import { pagedList, pageSize } from './paged-list.js';
import { queryString } from './query-string.js';
import { request } from './request.js';

export const itemValueQuery = (itemId: string) =>
  queryOptions({ queryKey: ['items', 'value', itemId], queryFn: ({ signal }) => request<ItemValue>(`/items/${itemId}/value`, { signal }) });

export const caseValueQuery = (caseId: string) =>
  queryOptions({ queryKey: ['cases', 'value', caseId], queryFn: ({ signal }) => request<CaseValue>(`/cases/${caseId}/value`, { signal }) });

export const valueOn = (itemId: string, on: string): Promise<ValueOnDate> => request(`/items/${itemId}/value-on${queryString({ on })}`);

export const addValuation = (itemId: string, body: AddValuationRequest, key: string): Promise<ValuationAdded> =>
  request(`/items/${itemId}/valuations`, { method: 'POST', body, key });

export const addMarketValuation = (itemId: string, body: MarketValuationRequest, key: string): Promise<ValuationAdded> =>
  request(`/items/${itemId}/market-valuations`, { method: 'POST', body, key });

export const correctValuation = (id: string, body: CorrectValuationRequest, key: string): Promise<CorrectionAsked> =>
  request(`/valuations/${id}/corrections`, { method: 'POST', body, key });

export const lossesQuery = (search: LossSearch) =>
  pagedList<LossRow>(['values', 'losses', search], (cursor, signal) =>
    request<Page<LossRow>>('/losses/search', { method: 'POST', body: { ...search, limit: pageSize, ...(cursor ? { cursor } : {}) }, signal }),
  );

export const unitCostsQuery = queryOptions({ queryKey: ['values', 'units'], queryFn: ({ signal }) => request<readonly UnitCost[]>('/unit-costs', { signal }) });

export const tariffsQuery = queryOptions({ queryKey: ['values', 'tariffs'], queryFn: ({ signal }) => request<readonly ShownTariff[]>('/tariffs', { signal }) });

export const addTariff = (body: AddTariffRequest, key: string): Promise<void> => request('/tariffs', { method: 'POST', body, key });

export const endTariff = (id: string, version: number, validUntil: string, key: string): Promise<void> =>
  request(`/tariffs/${id}/end`, { method: 'POST', body: { validUntil }, version, key });

export const billsQuery = pagedList<ShownBill>(['values', 'bills'], (cursor, signal) => request<Page<ShownBill>>(`/bills${queryString({ cursor })}`, { signal }));

export const recordBill = (body: RecordBillRequest, key: string): Promise<void> => request('/bills', { method: 'POST', body, key });

export const withdrawBill = (id: string, version: number, reason: string, key: string): Promise<void> =>
  request(`/bills/${id}/withdrawal`, { method: 'POST', body: { reason }, version, key });

export const ratesQuery = queryOptions({ queryKey: ['values', 'rates'], queryFn: ({ signal }) => request<readonly ShownRate[]>('/rates', { signal }) });

export function loadRates(file: File, key: string): Promise<RatesLoaded> {
  const form = new FormData();
  form.set('file', file);
  return request('/rates/files', { method: 'POST', form, key });
}

export const pricesQuery = queryOptions({ queryKey: ['values', 'prices'], queryFn: ({ signal }) => request<readonly CryptoPrice[]>('/crypto-prices', { signal }) });

export const addPrice = (body: AddCryptoPriceRequest, key: string): Promise<void> => request('/crypto-prices', { method: 'POST', body, key });
