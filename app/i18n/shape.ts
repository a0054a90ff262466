type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
/** A key with a plural's ending is a plural only where its `_other` form stands beside it. */
type IsPlural<K, T> = K extends `${infer Base}_${Plural}`
  ? `${Base}_other` extends keyof T
    ? true
    : false
  : false
type PluralBase<K> = K extends `${infer Base}_other` ? Base : never

/**
 * The shape every other language satisfies: the same keys as English, except that a counted text may have the plural
 * forms of its own language. A missing key does not compile.
 */
export type Texts<T> = {
  [K in keyof T as IsPlural<K, T> extends true ? never : K]: T[K] extends string ? string : Texts<T[K]>
} & { [K in keyof T as PluralBase<K> extends never ? never : `${PluralBase<K>}_other`]: string } & {
  [
    K in keyof T as PluralBase<K> extends never ? never : `${PluralBase<K>}_${Exclude<Plural, 'other'>}`
  ]?: string
}
