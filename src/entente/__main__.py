"""`python -m entente` is the same as `entente`."""

import sys

from entente.cli import main

sys.exit(main())
