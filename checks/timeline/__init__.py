"""Time as sentences tell it: how long something took, since when, until when, at which age.

The finders of this package tie a length of time or an age to the dates it is said of, by the structure of
the sentence, and where that is not certain they tie nothing. Whether the two agree is for the rules to judge.
"""
