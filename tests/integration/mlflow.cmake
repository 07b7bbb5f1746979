# SPDX-FileCopyrightText: The Gavel authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Publishes to a real MLflow: set GAVEL_TEST_MLFLOW to its address, else it skips.
gavel_test(tst_mlflow_publish
    SOURCES ../unit/mlflow/memoryrun.cpp ../unit/mlflow/memoryrun.h
    LINK gavel_mlflow
    LABELS integration
    TIMEOUT 300)
