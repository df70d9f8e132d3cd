import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { z } from 'zod'
import { variables } from '../../src/config.js'

const root = join(import.meta.dirname, '../..')
const known = new Set(Object.keys(variables.shape))

/** Every map inside a value, however deep. */
function maps(value: unknown): readonly Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(maps)
  if (typeof value !== 'object' || value === null) return []
  const map = value as Record<string, unknown>
  return [map, ...Object.values(map).flatMap(maps)]
}

describe('the compose file', () => {
  const text = readFileSync(join(root, 'compose.yaml'), 'utf8')
  const service = z.object({
    image: z.string(),
    command: z.array(z.string()).optional(),
    environment: z.record(z.string(), z.string()).optional(),
  })
  const file = z.object({ services: z.record(z.string(), service) }).parse(parse(text, { merge: true }))

  test('names every image by its exact version', () => {
    const images = Object.values(file.services).map(({ image }) => image)

    expect(images.filter((image) => !/^(tabkeeper|[a-z]+:\d+\.\d+(\.\d+)?(@sha256:\w+)?)$/u.test(image))).toEqual([])
  })

  test('starts a bot, a worker, PostgreSQL and Redis, and the tables before them', () => {
    expect(Object.keys(file.services).sort()).toEqual(['bot', 'migrate', 'postgres', 'redis', 'worker'])
    expect(file.services['worker']?.command).toEqual(['worker'])
  })

  test('names only variables that the program knows', () => {
    const own = Object.values(file.services).filter(({ image }) => image === 'tabkeeper')
    const names = own.flatMap(({ environment }) => Object.keys(environment ?? {}))

    const passwords = ['POSTGRES_PASSWORD', 'OWNER_PASSWORD', 'USE_PASSWORD']
    const blanked = own.flatMap(({ environment = {} }) => passwords.filter((name) => environment[name] === ''))

    expect(names).toContain('DATABASE_URL')
    expect(names.filter((name) => !known.has(name) && !passwords.includes(name))).toEqual([])
    expect(blanked).toEqual([...passwords, ...passwords])
  })
})

describe('the Kubernetes manifests', () => {
  const folder = join(root, 'deploy/kubernetes')
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  const documents = files.flatMap((name) =>
    parseAllDocuments(readFileSync(join(folder, name), 'utf8')).map((document) => {
      expect(document.errors, name).toEqual([])
      return { name, content: document.toJS() as Record<string, unknown> }
    }),
  )
  const containers = documents
    .flatMap(({ content }) => maps(content))
    .flatMap((map) => (Array.isArray(map['containers']) ? (map['containers'] as Record<string, unknown>[]) : []))

  test('are all listed, and nothing else is', () => {
    const kustomization = documents.find(({ name }) => name === 'kustomization.yaml')?.content

    expect([...((kustomization?.['resources'] ?? []) as string[])].sort()).toEqual(
      files.filter((name) => name !== 'kustomization.yaml').sort(),
    )
  })

  test('name only variables that the program knows, and hold no secret', () => {
    const config = documents.find(({ name }) => name === 'config.yaml')?.content['data'] as Record<string, string>
    const env = containers.flatMap(({ env = [] }) => env as { name: string; value?: string; valueFrom?: object }[])
    const names = [...Object.keys(config), ...env.map(({ name }) => name)]

    expect(names.filter((name) => !known.has(name))).toEqual([])
    expect(names.filter((name) => /TOKEN|SECRET|KEY|DATABASE_URL/u.test(name) && name in config)).toEqual([])
    expect(env.filter(({ valueFrom }) => valueFrom === undefined)).toEqual([])
  })

  test('start the roles there are, watched, limited and without rights they do not need', () => {
    expect(containers.map(({ args }) => args)).toEqual([['bot'], ['migrate', '--grant', 'tabkeeper_use'], ['worker']])
    for (const container of containers) {
      expect(container['resources']).toMatchObject({
        requests: { cpu: expect.any(String) },
        limits: { memory: expect.any(String) },
      })
      expect(container['securityContext']).toMatchObject({ readOnlyRootFilesystem: true })
    }
    for (const { content } of documents.filter(({ content }) => content['kind'] === 'Deployment')) {
      const [container] = maps(content).flatMap(({ containers }) => (containers as Record<string, unknown>[]) ?? [])
      expect(container?.['readinessProbe']).toMatchObject({ httpGet: { path: '/readyz' } })
      expect(container?.['livenessProbe']).toMatchObject({ httpGet: { path: '/healthz' } })
    }
  })

  test('give no pod a token of the cluster, and let it speak with nobody else', () => {
    const pods = documents
      .map(({ content }) => content)
      .filter(({ kind }) => kind === 'Deployment' || kind === 'Job')
      .map(
        ({ spec }) =>
          (spec as { template: { metadata: { labels: Record<string, string> }; spec: Record<string, unknown> } })
            .template,
      )
    const policies = documents.map(({ content }) => content).filter(({ kind }) => kind === 'NetworkPolicy')
    const chosen = policies.flatMap(({ spec }) =>
      maps(spec).flatMap((map) => (Array.isArray(map['values']) ? map['values'] : [])),
    )
    const labelled = policies.flatMap(({ spec }) =>
      maps(spec).flatMap((map) => map['app.kubernetes.io/component'] ?? []),
    )

    expect(pods.map(({ spec }) => spec['automountServiceAccountToken'])).toEqual([false, false, false])
    expect([...chosen, ...labelled].sort()).toEqual(
      pods.map(({ metadata }) => metadata.labels['app.kubernetes.io/component'] ?? '').sort(),
    )
    for (const { spec } of policies) expect(spec).toMatchObject({ policyTypes: ['Ingress', 'Egress'] })
  })
})
