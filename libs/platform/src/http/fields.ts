import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsBoolean, IsObject, IsOptional, ValidateBy, ValidateNested, type ValidationOptions } from 'class-validator';
import { Temporal } from 'temporal-polyfill';
import { LEGAL_ZONE } from '../clock/clock.js';
import { CURSOR_PATTERN, LONGEST_CURSOR } from './cursor-form.js';

/**
 * How a field of a request is asked: one decorator a kind of value, that checks it, words its refusal by code and
 * documents it. Requests are checked field by field and every error is answered at once.
 */
interface Options {
  readonly optional?: boolean;
  /** Null says something else than nothing; of every other field it is the same. */
  readonly orNull?: boolean;
  readonly description?: string;
}

/** Characters that cannot be seen, and halves of characters. */
const UNSEEN = /[\ud800-\udfff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

function rule(name: string, code: string, test: (value: unknown) => boolean, params: Readonly<Record<string, unknown>> = {}, options: ValidationOptions = {}): PropertyDecorator {
  return ValidateBy({ name, validator: { validate: (value: unknown) => test(value) } }, { ...options, message: refusal(code, params) });
}

/** The message of a failed check: the refusal itself, because class-validator carries no other word for synchronous checks. */
function refusal(code: string, params?: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ code, params });
}

/** The same of the elements of a list, with the places of those that fail. */
function refusedAt(code: string, list: unknown, test: (value: unknown) => boolean, params: Readonly<Record<string, unknown>> = {}): string {
  const at = Array.isArray(list) ? list.flatMap((value: unknown, index) => (test(value) ? [] : [index])) : undefined;
  return JSON.stringify({ code, params, at });
}

/** A rule for each element of a list; each that fails is refused at its place. */
function ruleOfEach(name: string, code: string, test: (value: unknown) => boolean, params: Readonly<Record<string, unknown>> = {}): PropertyDecorator {
  return ValidateBy({ name, validator: { validate: test } }, { each: true, message: ({ value }) => refusedAt(code, value, test, params) });
}

/** What RFC 3339 calls a date-time, in which the seconds may be left out: no zone in brackets, no sixtieth second. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;

const nothing = Transform(({ value }: { value: unknown }) => value ?? undefined);

function field({ optional, orNull, description }: Options, schema: ApiPropertyOptions, ...rules: PropertyDecorator[]): PropertyDecorator {
  const documented = { ...schema, ...(description !== undefined && { description }) } as ApiPropertyOptions;
  return applyDecorators(
    ...(optional ? [...(orNull ? [] : [nothing]), IsOptional(), ApiPropertyOptional(documented)] : [rule('required', 'field.required', (value) => value !== undefined && value !== null && value !== ''), ApiProperty(documented)]),
    ...rules,
  ) as PropertyDecorator;
}

/** A line of text: trimmed, in Unicode normal form C, without characters that cannot be seen. */
export function Text(options: Options & { readonly max: number }): PropertyDecorator {
  return field(
    options,
    { type: String, maxLength: options.max },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.normalize('NFC').trim() : value)),
    rule('text', 'field.text', (value) => value === undefined || value === null || typeof value === 'string'),
    rule('maxLength', 'field.too-long', (value) => typeof value !== 'string' || value.length <= options.max, { max: options.max }),
    rule('characters', 'field.characters', (value) => typeof value !== 'string' || !UNSEEN.test(value)),
  );
}

/** Letters, digits and signs without a space: what may stand in an address. Words to search for never do. */
const ADDRESS = '^/[!-~]*$';
const CODE = '^[A-Za-z0-9][A-Za-z0-9._:/+-]*$';

/** A code, a reference or the name of a kind: never a word of somebody's own. */
export function CodeField(options: Options & { readonly max: number }): PropertyDecorator {
  return field(
    options,
    { type: String, pattern: CODE, maxLength: options.max },
    rule('text', 'field.text', (value) => value === undefined || value === null || typeof value === 'string'),
    rule('maxLength', 'field.too-long', (value) => typeof value !== 'string' || value.length <= options.max, { max: options.max }),
    rule('code', 'field.code', (value) => typeof value !== 'string' || new RegExp(CODE).test(value)),
  );
}

/** An address of this site: a path, and what is asked of it. That it is of no other site is for who follows it to see. */
export function AddressField(options: Options & { readonly max: number }): PropertyDecorator {
  return field(
    options,
    { type: String, pattern: ADDRESS, maxLength: options.max },
    rule('text', 'field.text', (value) => typeof value === 'string'),
    rule('maxLength', 'field.too-long', (value) => typeof value !== 'string' || value.length <= options.max, { max: options.max }),
    rule('address', 'field.address', (value) => typeof value !== 'string' || new RegExp(ADDRESS).test(value)),
  );
}

/** Where the page before ended; whether it is one of ours is said where it is read. */
export function CursorField(): PropertyDecorator {
  return field({ optional: true }, { type: String, pattern: CURSOR_PATTERN, maxLength: LONGEST_CURSOR }, rule('text', 'field.text', (value) => typeof value === 'string'), rule('maxLength', 'field.too-long', (value) => typeof value !== 'string' || value.length <= LONGEST_CURSOR, { max: LONGEST_CURSOR }));
}

/** One of a closed list. */
export function OneOf(choices: readonly string[], options: Options = {}): PropertyDecorator {
  return field(options, { type: String, enum: [...choices] }, rule('choice', 'field.choice', (value) => choices.includes(value as string), { choices }));
}

/** A legal date, 'YYYY-MM-DD', that exists; `past` refuses a date after today. */
export function DateField(options: Options & { readonly past?: boolean } = {}): PropertyDecorator {
  return field(
    options,
    { type: String, format: 'date' },
    rule('date', 'field.date', isLegalDate),
    ...(options.past ? [rule('dateInPast', 'field.date-in-future', (value) => !isLegalDate(value) || value <= Temporal.Now.plainDateISO(LEGAL_ZONE).toString())] : []),
  );
}

/** A moment with its offset, to the minute or finer; `past` refuses a moment after now. */
export function MomentField(options: Options & { readonly past?: boolean } = {}): PropertyDecorator {
  return field(
    options,
    { type: String, format: 'date-time' },
    rule('moment', 'field.moment', (value) => momentOf(value) !== null),
    ...(options.past ? [rule('momentInPast', 'field.moment-in-future', (value) => (momentOf(value)?.epochMilliseconds ?? 0) <= Date.now() + 60_000)] : []),
  );
}

/** An IANA time zone, e.g. Europe/Amsterdam. */
export function ZoneField(options: Options = {}): PropertyDecorator {
  return field(options, { type: String, example: LEGAL_ZONE }, rule('zone', 'field.time-zone', isTimeZone));
}

/** A time of the clock, 'HH:MM' of 24 hours. */
export function TimeField(options: Options = {}): PropertyDecorator {
  return field(options, { type: String, pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }, rule('time', 'field.time', (value) => typeof value === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(value)));
}

/** The id of a record. */
export function IdField(options: Options = {}): PropertyDecorator {
  return field(options, { type: String, format: 'uuid' }, rule('id', 'field.id', isId));
}

/** A whole number within bounds. */
export function WholeNumber(options: Options & { readonly min: number; readonly max: number }): PropertyDecorator {
  const { min, max } = options;
  return field(options, { type: 'integer', minimum: min, maximum: max }, rule('number', 'field.number', (value) => Number.isInteger(value) && (value as number) >= min && (value as number) <= max, { min, max }));
}

/** A decimal number as a string, never negative. */
export function DecimalField(options: Options = {}): PropertyDecorator {
  return field(
    options,
    { type: String, pattern: '^\\d{1,20}(\\.\\d{1,18})?$' },
    rule('decimal', 'field.decimal', (value) => typeof value === 'string' && /^-?\d{1,20}(\.\d{1,18})?$/.test(value)),
    rule('notNegative', 'field.negative', (value) => typeof value !== 'string' || !value.startsWith('-')),
  );
}

/** An ISO 4217 currency code. */
export function CurrencyField(options: Options = {}): PropertyDecorator {
  return field(options, { type: String, pattern: '^[A-Z]{3}$' }, rule('currency', 'field.currency', (value) => typeof value === 'string' && CURRENCIES.has(value)));
}

/** Yes or no. */
export function Flag(options: Options = {}): PropertyDecorator {
  return field(options, { type: Boolean }, IsBoolean({ message: refusal('field.flag') }));
}

/** A set of named values whose own rules are checked elsewhere (by asset class, by kind of fact). */
export function RecordField(options: Options = {}): PropertyDecorator {
  return field(options, { type: 'object', additionalProperties: true }, IsObject({ message: refusal('field.object') }));
}

/** A part with fields of its own. */
export function Part(part: () => new () => object, options: Options = {}): PropertyDecorator {
  return field(options, { type: part }, IsObject({ message: refusal('field.object') }), ValidateNested({ message: refusal('field.object') }), Type(part));
}

/** A list of parts with fields of their own. */
export function PartsList(part: () => new () => object, options: Options & { readonly min?: number; readonly max: number }): PropertyDecorator {
  const message = refusal('field.list', { min: options.min ?? 0, max: options.max });
  return field(options, { type: part, isArray: true }, IsArray({ message }), ArrayMinSize(options.min ?? 0, { message }), ArrayMaxSize(options.max, { message }), ValidateNested({ each: true, message: refusal('field.object') }), rule('part', 'field.object', (value) => !Array.isArray(value), {}, { each: true }), Type(part));
}

/** A list of short texts; each that is none, or none of the choices, is refused at its place. */
export function TextList(options: Options & { readonly min?: number; readonly max: number; readonly maxLength: number; readonly choices?: readonly string[] }): PropertyDecorator {
  const bounds = refusal('field.list', { min: options.min ?? 0, max: options.max });
  return field(
    options,
    { type: String, isArray: true, ...(options.choices && { enum: [...options.choices] }) },
    IsArray({ message: bounds }),
    ArrayMinSize(options.min ?? 0, { message: bounds }),
    ArrayMaxSize(options.max, { message: bounds }),
    ruleOfEach('text', 'field.too-long', (value) => typeof value === 'string' && value.length <= options.maxLength && !UNSEEN.test(value), { max: options.maxLength }),
    ...(options.choices ? [ruleOfEach('choice', 'field.choice', (value) => options.choices?.includes(value as string) ?? true, { choices: options.choices })] : []),
  );
}

/** A list of ids; each that is none is refused at its place. */
export function IdList(options: Options & { readonly min?: number; readonly max: number }): PropertyDecorator {
  const message = refusal('field.list', { min: options.min ?? 0, max: options.max });
  return field(options, { type: String, format: 'uuid', isArray: true }, IsArray({ message }), ArrayMinSize(options.min ?? 0, { message }), ArrayMaxSize(options.max, { message }), ruleOfEach('id', 'field.id', isId));
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);
}

export function isLegalDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value) || value < '1900-01-01' || value > '2199-12-31') return false;
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString() === value;
  } catch {
    return false;
  }
}

function momentOf(value: unknown): Temporal.Instant | null {
  if (typeof value !== 'string' || !MOMENT.test(value)) return null;
  try {
    return Temporal.Instant.from(value);
  } catch {
    return null;
  }
}

function isTimeZone(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > 60) return false;
  try {
    Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
