import { describe, expect, it } from 'vitest';
import { loadModels, problemsOf } from './sp-api-models.ts';
import { MODEL_FILES, MODELS_FOLDER } from './where.ts';

const models = loadModels(MODELS_FOLDER, MODEL_FILES, false);
if (!models) console.log('skipped: Amazon models are not in ../shared');

/** Amazon's own example of getAccount lacks fields its model requires. */
const CONTRADICTORY = ['getAccount'];

/** Every copy of the value with one leaf of a wrong kind. */
function* mutants(value: unknown): Generator<unknown> {
  if (Array.isArray(value)) {
    for (const [at, each] of value.entries()) for (const mutant of mutants(each)) yield value.with(at, mutant);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) for (const mutant of mutants(each)) yield { ...value, [key]: mutant };
  } else yield { wrong: true };
}

describe.skipIf(!models)("the validator, on Amazon's own examples", () => {
  const answers = (models?.answers ?? []).filter(({ operation }) => !CONTRADICTORY.includes(operation));

  it('accepts every sandbox answer of the models', () => {
    const bad = answers.flatMap(({ operation, status, validate, responseExamples }) =>
      responseExamples.flatMap((example) => (!validate || validate(example) ? [] : [`${operation} ${status}: ${problemsOf(validate)}`])),
    );
    expect(bad).toEqual([]);
    expect(answers.flatMap(({ responseExamples }) => responseExamples).length).toBeGreaterThan(40);
  });

  it('accepts every sandbox request that is answered well', () => {
    const requests = answers.flatMap(({ operation, status, requestExamples }) =>
      status >= 300 ? [] : requestExamples.map((example) => ({ operation, ...example })),
    );
    const bad = requests.flatMap(({ operation, name, value, validate }) =>
      validate(value) ? [] : [`${operation} ${name}: ${problemsOf(validate)}`],
    );
    expect(bad).toEqual([]);
    expect(requests.length).toBeGreaterThan(20);
  });

  it('refuses mutated copies of every answer', () => {
    let refused = 0;
    for (const { operation, status, validate, responseExamples } of answers) {
      for (const example of responseExamples) {
        if (!validate || Object.keys(example as object).length === 0) continue;
        const found = [...mutants(example)].filter((mutant) => !validate(mutant)).length;
        refused += found;
        expect(found, `${operation} ${status}`).toBeGreaterThan(0);
      }
    }
    expect(refused).toBeGreaterThan(500);
  });

  it('refuses fields that no model names, when told to', () => {
    const closed = loadModels(MODELS_FOLDER, MODEL_FILES, true)?.find('getMarketplaceParticipations', 200)?.validate;
    expect([closed?.({ payload: [] }), closed?.({ payload: [], invented: 1 })]).toEqual([true, false]);
  });
});
