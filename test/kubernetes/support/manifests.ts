import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';

export const FOLDER = 'deploy/kubernetes';

export interface Container {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly env?: readonly { readonly name: string; readonly value?: string }[];
  readonly envFrom?: readonly { readonly configMapRef?: { readonly name: string } }[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly startupProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly livenessProbe?: Probe;
  readonly resources?: { readonly requests?: Record<string, string>; readonly limits?: Record<string, string> };
  readonly securityContext?: { readonly allowPrivilegeEscalation?: boolean; readonly readOnlyRootFilesystem?: boolean; readonly capabilities?: { readonly drop?: readonly string[] } };
  readonly volumeMounts?: readonly { readonly name: string; readonly mountPath: string }[];
}

interface Probe {
  readonly httpGet?: { readonly path: string; readonly port: string };
}

export interface Pod {
  readonly automountServiceAccountToken?: boolean;
  readonly terminationGracePeriodSeconds?: number;
  readonly securityContext?: { readonly runAsNonRoot?: boolean; readonly seccompProfile?: { readonly type: string } };
  readonly containers: readonly Container[];
  readonly volumes?: readonly { readonly name: string; readonly secret?: { readonly secretName: string }; readonly emptyDir?: { readonly sizeLimit?: string } }[];
}

/** One object of Kubernetes; what is read of it here, the rest is judged by its schema. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels?: Record<string, string> };
  readonly data?: Record<string, string>;
  readonly spec?: {
    readonly replicas?: number;
    readonly minAvailable?: number;
    readonly selector?: { readonly matchLabels?: Record<string, string> } & Record<string, unknown>;
    readonly template?: { readonly metadata?: { readonly labels?: Record<string, string> }; readonly spec: Pod };
    readonly [key: string]: unknown;
  };
}

/** Every object in the folder, file by file. */
export function readManifests(): Manifest[] {
  return manifestFiles().flatMap((file) => parseAllDocuments(readFileSync(path.join(FOLDER, file), 'utf8'), { merge: true }).map((document) => document.toJS() as Manifest));
}

/** The files that hold objects of the cluster; kustomization.yaml says how they go together. */
export const manifestFiles = (): string[] => readdirSync(FOLDER).filter((file) => file.endsWith('.yaml') && file !== 'kustomization.yaml');

/** What runs, with the pod it runs in. */
export const workloadsOf = (manifests: readonly Manifest[]): { readonly manifest: Manifest; readonly pod: Pod }[] =>
  manifests.flatMap((manifest) => (manifest.spec?.template ? [{ manifest, pod: manifest.spec.template.spec }] : []));

export const deploymentsOf = (manifests: readonly Manifest[]): Manifest[] => manifests.filter(({ kind }) => kind === 'Deployment');
