import { shuffled, stream } from '../../network-operator/generator/random.ts';

/** Who answers: S2 says how many and names the providers; how many use each, and the firms' industry and size, is invented. */
export const N = 1000;

/** As S2 counts them: 163 is NetEase's own mail service, so that there are four firms behind the five names. */
export const PROVIDERS = { '163': 240, QQ: 310, NetEase: 130, Sohu: 150, Sina: 170 } as const;
export const INDUSTRIES = {
  trade: 320,
  services: 260,
  manufacturing: 210,
  education: 120,
  other: 90,
} as const;
export const SIZES = { small: 480, medium: 350, large: 170 } as const;

/** How far the users of a name stand above the others in quality, in standard deviations. 163 and NetEase are one firm. */
export const LEVEL: Readonly<Record<keyof typeof PROVIDERS, number>> = {
  '163': 0.15,
  QQ: 0.2,
  NetEase: 0.15,
  Sohu: -0.2,
  Sina: -0.35,
};

/** Of those asked, so many had turned to the support; the others are not asked about it. */
export const ASKED_SUPPORT = 600;

/** A list with each name as often as it counts, in an order of chance. */
export function dealt<Name extends string>(
  counts: Readonly<Record<Name, number>>,
  seed: number,
  name: string,
): readonly Name[] {
  const all = (Object.entries(counts) as [Name, number][]).flatMap(([one, count]) =>
    Array.from({ length: count }, () => one),
  );
  return shuffled(all.length, stream(seed, name)).map((at) => all[at]!);
}
