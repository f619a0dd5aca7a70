"""One file a rule, one folder a family. Found by walking: see :mod:`checks.catalogue`."""
