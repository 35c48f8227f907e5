import { afterEach, describe, expect, it, vi } from 'vitest'
import { Failure, get } from '../src/api/client'
import { fileName } from '../src/api/download'
import { accessKey, keepAccessKey, onAccessKey } from '../src/state/key'

function store(): Storage {
  const kept = new Map<string, string>()
  return { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => kept.set(name, value), removeItem: (name: string) => kept.delete(name) } as unknown as Storage
}

function answering(status: number, body: unknown) {
  const fetched = vi.fn(async (..._: unknown[]) => new Response(JSON.stringify(body), { status }))
  vi.stubGlobal('fetch', fetched)
  return fetched
}

afterEach(() => vi.unstubAllGlobals())

describe('a key', () => {
  it('is kept for the tab alone, and goes with each request', async () => {
    const tab = store()
    const good = store()
    vi.stubGlobal('sessionStorage', tab)
    vi.stubGlobal('localStorage', good)
    const told = vi.fn()
    const stop = onAccessKey(told)
    const fetched = answering(200, {})
    await get('/quotes')
    expect(fetched.mock.calls[0]?.[1]).toEqual({ headers: { Accept: 'application/json' } })
    keepAccessKey('onr_x')
    expect(told).toHaveBeenCalledOnce()
    await get('/quotes')
    expect(fetched.mock.calls[1]?.[1]).toEqual({ headers: { Accept: 'application/json', Authorization: 'Bearer onr_x' } })
    expect(good.getItem('onrecord.key')).toBeNull()
    stop()
    keepAccessKey(null)
    expect(accessKey()).toBeNull()
    expect(told).toHaveBeenCalledOnce()
  })

  it.each([
    [401, 'key-required', true],
    [401, 'invalid-key', true],
    [403, 'missing-scope', true],
    [403, 'unknown-origin', false],
    [500, 'internal', false],
  ])('a %d of %s asks for one: %s', async (status, kind, asks) => {
    answering(status, { type: 'urn:onrecord:problem:' + kind, detail: 'x' })
    const failure = await get('/quotes').catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(Failure)
    expect((failure as Failure).needsKey).toBe(asks)
  })
})

describe('the name of a file', () => {
  it.each([
    ['attachment; filename="quotes.csv"', 'quotes.csv'],
    ['attachment; filename="x.pdf"; filename*=UTF-8\'\'d%C3%A9p%C3%AAche.pdf', 'dépêche.pdf'],
    ["attachment; filename*=UTF-8''%zz", ''],
    [null, ''],
  ])('in %s is "%s"', (header, name) => expect(fileName(header)).toBe(name))
})
