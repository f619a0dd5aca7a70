"""Words, scales, currencies, months, hedges, presets: data, not code."""
