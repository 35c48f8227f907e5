import { describe, expect, it } from 'vitest'
import { layer, segments, type Layer } from '../src/state/segments'

function shown(text: string, from: number, layers: Layer<string>[]): string {
  return segments(text, from, layers)
    .map(({ text: run, tags }) => (tags.length === 0 ? run : `<${tags.join('+')}:${run}>`))
    .join('')
}

describe('segments', () => {
  it('cut where layers begin and end, overlapping ones too', () => {
    expect(shown('the ferry sank', 100, [layer([104, 109], 'mark'), layer([107, 114], 'claim')])).toBe(
      'the <mark:fer><mark+claim:ry><claim: sank>',
    )
  })

  it('ignore what lies outside and clip what reaches beyond', () => {
    expect(shown('sank', 10, [layer([0, 10], 'a'), layer([14, 20], 'b'), layer([2, 12], 'c'), layer([11, 11], 'd')])).toBe('<c:sa>nk')
  })

  it('keep markup as the text it is', () => {
    expect(shown('<img onerror>', 0, [layer([0, 4], 'mark')])).toBe('<mark:<img> onerror>')
  })

  it('joined are the text, whatever the layers', () => {
    const seed = Date.now() % 100000
    let state = seed
    const random = (below: number) => (state = (state * 48271 + 11) % 2147483647) % below
    for (let round = 0; round < 200; round++) {
      const text = 'ab😀 cé\n'.repeat(1 + random(5))
      const from = random(50)
      const layers = Array.from({ length: random(8) }, (_, i) => layer([random(90), random(90)], String(i)))
      const joined = segments(text, from, layers)
        .map(run => run.text)
        .join('')
      expect(joined, `seed ${seed}`).toBe(text)
    }
  })
})
