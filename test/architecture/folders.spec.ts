import { existsSync, readdirSync, readFileSync } from 'node:fs';

interface NestCli {
  readonly compilerOptions: { readonly builder: { readonly options: { readonly filenames: readonly string[] } } };
  readonly projects: Readonly<Record<string, { readonly type: string; readonly root: string; readonly entryFile: string; readonly sourceRoot: string }>>;
}

const foldersIn = (parent: string): readonly string[] => readdirSync(parent, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [`${parent}/${entry.name}`] : []));

const apps = foldersIn('apps');
const libs = foldersIn('libs');
/** What the build of Nest makes: not the web app, which Vite builds, nor the provider for trying out, which runs as it is written. */
const services = apps.filter((folder) => existsSync(`${folder}/src/main.ts`));

describe('nest-cli.json', () => {
  const { projects, compilerOptions } = JSON.parse(readFileSync('nest-cli.json', 'utf8')) as NestCli;

  it('has every folder of apps/ that Nest builds and every folder of libs/ as a project, and no other', () => {
    const roots = Object.values(projects).map(({ root }) => root);

    expect(roots.sort()).toEqual([...services, ...libs].sort());
    expect(services).toContain('apps/api');
  });

  it('calls each project after its folder, with its sources there', () => {
    const expected = Object.entries(projects).map(([name, { type }]) => {
      const root = type === 'application' ? `apps/${name}` : `libs/${name}`;
      return [name, { type, root, entryFile: type === 'application' ? `${root}/src/main` : 'index', sourceRoot: `${root}/src` }];
    });

    expect(projects).toMatchObject(Object.fromEntries(expected));
  });

  it('compiles what is a project, and the migrations', () => {
    expect([...compilerOptions.builder.options.filenames].sort()).toEqual([...services, 'libs', 'migrations'].sort());
  });
});

describe('the tree in README.md', () => {
  const [, tree = ''] = /^## The tree\n+```\n([\s\S]*?)```/m.exec(readFileSync('README.md', 'utf8')) ?? [];

  it('names every folder of apps/ and libs/, and no folder that is not there', () => {
    const named = [...tree.matchAll(/(?:apps|libs)\/[\w-]+/g)].map(([folder]) => folder);

    expect(named.sort()).toEqual([...apps, ...libs].sort());
  });
});
