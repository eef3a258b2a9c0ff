/** Quantity, price in the foreign currency, and rate (home units for one foreign unit). */
export interface PricedVolume {
  readonly quantity: number;
  readonly price: number;
  readonly rate: number;
}

export interface PriceVolumeRate {
  readonly rate: number;
  readonly price: number;
  readonly volume: number;
  readonly total: number;
}

/**
 * Splits actual − base, in home currency, into exchange rate, price and volume (DOMAIN A4, T9): the three
 * sum to the total. The sign is that of revenue (more is favourable); negate for cost.
 */
export function priceVolumeRateSplit(actual: PricedVolume, base: PricedVolume): PriceVolumeRate {
  const value = actual.quantity * actual.price;
  return {
    rate: value * actual.rate - value * base.rate,
    price: (value - actual.quantity * base.price) * base.rate,
    volume: (actual.quantity - base.quantity) * base.price * base.rate,
    total: value * actual.rate - base.quantity * base.price * base.rate,
  };
}

/** Hours and rate (labour), or quantity and unit price (material). */
export interface PricedQuantity {
  readonly quantity: number;
  readonly price: number;
}

export interface RateVolume {
  readonly rate: number;
  readonly volume: number;
  readonly total: number;
}

/**
 * Splits a cost variance, earned − actual, into rate (labour) or price (material), and volume or usage
 * (DECM 23A201a): the two sum to the variance. Positive is favourable.
 */
export function rateVolumeSplit(earned: PricedQuantity, actual: PricedQuantity): RateVolume {
  return {
    rate: (earned.price - actual.price) * actual.quantity,
    volume: (earned.quantity - actual.quantity) * earned.price,
    total: earned.quantity * earned.price - actual.quantity * actual.price,
  };
}

/** What an amount does to the result: a cost burdens it, revenue and benefits improve it. */
export type Effect = "cost" | "revenue";

/** Variance as effect on the result: cost = budget − actual, revenue = actual − budget; positive is favourable (DOMAIN A4). */
export function effectVariance(effect: Effect, budget: number, actual: number): number {
  return effect === "cost" ? budget - actual : actual - budget;
}
