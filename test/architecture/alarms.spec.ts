import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Metrics } from '#platform';
import { SealerMetrics } from '../../apps/sealer/src/metrics.js';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly runbook: string };
}

const { groups } = parse(readFileSync('deploy/prometheus/zegel.rules.yaml', 'utf8')) as { groups: readonly { rules: readonly Rule[] }[] };
const rules = groups.flatMap((group) => group.rules);
const runbooks = readFileSync('docs/operations/runbooks.md', 'utf8');
const known = new Set([new Metrics().registry, new SealerMetrics().registry].flatMap((registry) => registry.getMetricsAsArray().map(({ name }) => name)));

/** What an expression measures; a histogram is asked by its parts. */
const measuresOf = (expr: string): string[] => [...expr.matchAll(/zegel_\w+/g)].map(([name]) => name.replace(/_(bucket|count|sum)$/, ''));

describe('an alarm', () => {
  it.each(rules.map((rule) => [rule.alert, rule] as const))('%s measures what the services tell, and has a section that says what to do', (alert, { expr, labels, annotations }) => {
    expect(measuresOf(expr).filter((name) => !known.has(name))).toEqual([]);
    expect(['page', 'ticket']).toContain(labels.severity);
    expect(annotations.runbook).toBe(`docs/operations/runbooks.md#${alert.toLowerCase()}`);
    const [, section = ''] = runbooks.split(`\n## ${alert}\n`);
    expect(section.split('\n## ')[0]).toMatch(new RegExp(`\\*\\*Means\\*\\* \\(${labels.severity}\\)[\\s\\S]*1\\. [\\s\\S]*\\*\\*Over\\*\\*`));
  });

  it('has a section, and every section an alarm', () => {
    expect([...runbooks.matchAll(/^## (\w+)$/gm)].map(([, name]) => name)).toEqual(rules.map(({ alert }) => alert));
  });

  it('is there for every figure that the page on production calls one', () => {
    const table = /\| Metric \| Alarm \| Means \|\n([\s\S]*?)\n\n/.exec(readFileSync('docs/operations/README.md', 'utf8'))?.[1] ?? '';
    const called = table.split('\n').flatMap((line) => {
      const [, figures = '', alarm = ''] = line.split('|');
      return alarm.trim() === '' ? [] : measuresOf(figures);
    });
    expect(called.filter((name) => !rules.some(({ expr }) => measuresOf(expr).includes(name)))).toEqual([]);
  });
});
